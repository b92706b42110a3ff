import type { ScenarioDiagnosticMessages } from '../diagnostic-messages';

const EXPECTED = { resource: 'une ressource', item: 'un article ou une famille', none: 'vide' } as const;

export const scenarioDiagnostics: ScenarioDiagnosticMessages = {
  'scenario-unknown-lever': ({ lever, suggestion, known }) =>
    `Le levier « ${lever} » est inconnu, sa ligne est donc écartée : ${suggestion === undefined ? `utilisez ${known.map(({ fr }) => fr).join(', ')}.` : `vouliez-vous dire « ${suggestion.fr} » ?`}`,
  'scenario-unknown-scope': ({ scope, suggestion }) =>
    `« ${scope} » n’est ni un article, ni une famille, ni un client, ni une ressource de ce plan, sa ligne est donc écartée : ${suggestion === undefined ? 'corrigez, ou laissez vide pour tout changer.' : `vouliez-vous dire « ${suggestion} » ?`}`,
  'scenario-wrong-scope': ({ scope, lever, expected }) =>
    `${lever.fr} ne peut pas être changé pour « ${scope} », sa ligne est donc écartée : la portée est ${EXPECTED[expected]}${expected === 'none' ? '.' : ', ou vide pour tout changer.'}`,
  'scenario-bad-change': ({ lever, change }) =>
    change === ''
      ? `${lever.fr} est sans variation, sa ligne est donc écartée : indiquez-la, par exemple 10 % ou -10 %.`
      : `${lever.fr} ne peut pas varier de « ${change} », sa ligne est donc écartée : écrivez un pourcentage, un nombre ou un mot que ce levier admet.`,
  'scenario-bad-period': ({ period }) => `« ${period} » n’est pas une période, sa ligne est donc écartée : écrivez un mois, une semaine ou une date, ou laissez vide.`,
  'scenario-whole-horizon': ({ lever }) => `${lever.fr} change sur tout l’horizon, quelles que soient les périodes indiquées : laissez les périodes vides.`,
  'scenario-without-effect': ({ name }) => `Le scénario « ${name} » ne change rien aux données, son plan est donc celui de base : vérifiez sa portée, ses périodes et sa variation.`,
  'scenarios-too-many': ({ count, limit, left }) => `Il y a ${count} scénarios et ${limit} sont comparés : ${left.map((name) => `« ${name} »`).join(', ')} ${left.length === 1 ? 'est écarté' : 'sont écartés'} ; retirez-en d’autres.`,
  'scenario-adopted': ({ name }) => `Ce plan est celui du scénario « ${name} », pas celui des feuilles telles qu’elles sont : modifiez-les une fois la décision prise.`,
  'scenarios-not-given': () => 'Aucun scénario n’est donné : demande +10 %, demande −10 % et capacité −10 % sont comparés ; écrivez les vôtres sur une feuille Scénarios.',
};
