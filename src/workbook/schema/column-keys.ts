/** Every column that a sheet of ours may have; headers, aliases, types, units and defaults stand in the schema. */
export const COLUMN_KEYS = [
  'item', 'description', 'family', 'unit', 'customer', 'channel', 'supplier', 'priority', 'firmOrders', 'unitPrice',
  'period', 'year', 'month', 'quantity', 'amount', 'onHand', 'stockDate',
  'resource', 'kind', 'costPerHour', 'openingWorkers', 'hireCost', 'layoffCost', 'wagePerPeriod', 'minWorkers', 'maxWorkers',
  'unitCost', 'price', 'safetyStock', 'minCoverage', 'maxCoverage', 'lotSize', 'minimumOrder', 'leadTime',
  'hoursPerUnit', 'unitsPerHour', 'setupHoursPerLot', 'holdingCost', 'backlogCost', 'lostSaleCost',
  'subcontractCost', 'subcontractMax', 'finalStock', 'shelfLife', 'makeOrBuy',
  'setting', 'value', 'name', 'lever', 'scope', 'firstPeriod', 'lastPeriod', 'change', 'decision', 'active',
] as const;

export type ColumnKey = (typeof COLUMN_KEYS)[number];
