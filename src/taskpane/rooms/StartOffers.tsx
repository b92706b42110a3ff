import type { RoomProps } from '../Pane';
import { SevenDays } from './SevenDays';
import { TemplateGallery } from './TemplateGallery';

/** What Start offers below its first lines: the guide of the first week, and the templates. */
export function StartOffers(props: RoomProps): React.JSX.Element {
  return (
    <>
      <SevenDays {...props} />
      <TemplateGallery {...props} />
    </>
  );
}
