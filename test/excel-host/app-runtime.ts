/**
 * How Excel shows the one page of the pane and the ribbon: what `Office.addin` asks and changes. Closed, the page goes on in the background.
 * Source: learn.microsoft.com, "Configure your Office Add-in to use a shared runtime" and `Office.addin.showAsTaskpane`.
 */
export class AppRuntime {
  constructor(private state: 'Background' | 'Visible' = 'Visible') {}

  get isPaneShown(): boolean {
    return this.state === 'Visible';
  }

  getAppRuntimeState(): string {
    return this.state;
  }

  setAppRuntimeState(state: 'Background' | 'Visible'): null {
    this.state = state;
    return null;
  }
}
