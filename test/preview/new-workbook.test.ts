import { newWorkbookIn, openedAnswer } from './new-workbook';

const BODY = {
  Actions: [{ Id: 5, ActionType: 1, Name: '', ObjectPathId: 3 }, { Id: 6, ActionType: 3, Name: 'Open', ObjectPathId: 3 }],
  ObjectPaths: { 3: { Id: 3, ObjectPathType: 3, Name: 'CreateWorkbook', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['UEs='] } } },
};

describe('a workbook that the pane opens in a window of its own', () => {
  test('is found in its batch, and every action is answered', () => {
    expect(newWorkbookIn(BODY)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect(openedAnswer(BODY).Results.map(({ ActionId }) => ActionId)).toEqual([5, 6]);
  });

  test('is in no other batch', () => {
    expect(newWorkbookIn({ Actions: [], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } } })).toBeUndefined();
  });
});
