import { Link, makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, tokens } from '@fluentui/react-components';
import { TEMPLATE_KEYS, type TemplateContext, type TemplateKey } from '../../workbook/templates/template';
import type { RoomProps } from '../Pane';
import { inEveryLanguage, roomWordsIn } from './room-words';
import { TemplatePicture } from './TemplatePicture';

const useStyles = makeStyles({
  section: { marginTop: '8px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', gap: '8px' },
  card: { display: 'flex', gap: '12px', padding: '12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  picture: { flexShrink: 0 },
  text: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', minWidth: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px', alignItems: 'center', marginTop: '4px' },
});

/** The six free templates, each with three ways to get it. */
export function TemplateGallery(props: RoomProps): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(props.state.language).templates;
  return (
    <section aria-labelledby="templates" className={styles.section}>
      <Text as="h2" id="templates" weight="semibold" size={400} className={styles.title}>{words.title}</Text>
      <Text>{words.note}</Text>
      <ul className={styles.list}>
        {TEMPLATE_KEYS.map((key) => <TemplateCard key={key} template={key} {...props} />)}
      </ul>
    </section>
  );
}

const CONTENTS: readonly TemplateContext['content'][] = ['example', 'empty'];

function TemplateCard({ template, ...props }: RoomProps & { readonly template: TemplateKey }): React.JSX.Element {
  const styles = useStyles();
  const { state } = props;
  const { title, purpose } = roomWordsIn(state.language).templates.names[template];
  return (
    <li className={styles.card}>
      <span className={styles.picture}><TemplatePicture of={template} /></span>
      <div className={styles.text}>
        <Text as="h3" weight="semibold" className={styles.title}>{title}</Text>
        <Text>{purpose}</Text>
        <TemplateWays template={template} {...props} />
      </div>
    </li>
  );
}

function TemplateWays({ template, state, jobs, host }: RoomProps & { readonly template: TemplateKey }): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(state.language).templates;
  const { title } = words.names[template];
  const path = `templates/${state.language}/${template}.xlsx`;
  const told = inEveryLanguage(({ templates }) => templates.added(templates.names[template].title));
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" disabledFocusable={state.running !== undefined} aria-label={words.addNamed(title)}>{words.add}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {CONTENTS.map((content) => (
              <MenuItem key={content} onClick={() => void jobs.rooms.addTemplate(template, content, told)}>
                {content === 'example' ? words.withExample : words.empty}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <div className={styles.ways}>
        <Link as="button" aria-label={words.openNewNamed(title)} onClick={() => void jobs.rooms.openTemplateElsewhere(path)}>{words.openNew}</Link>
        <Link as="button" aria-label={words.downloadNamed(title)} onClick={() => { host.openPage(path); }}>{words.download}</Link>
      </div>
    </>
  );
}
