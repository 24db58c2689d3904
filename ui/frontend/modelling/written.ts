const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';

/**
 * Puts back what a model said although it need not: the library leaves out attributes that have the value they have anyway,
 * such as {@code calledElementBinding="latest"}. Whoever wrote them wanted them read, and checks ask for some.
 *
 * @param before the text that was opened
 * @param after what the library wrote
 */
export function keepWritten(before: string, after: string): string {
  const parser = new DOMParser();
  const given = parser.parseFromString(before, 'text/xml');
  const written = parser.parseFromString(after, 'text/xml');
  if (given.querySelector('parsererror') || written.querySelector('parsererror')) {
    return after;
  }
  const known = new Map<string, Element>();
  for (const element of given.getElementsByTagName('*')) {
    const id = element.getAttribute('id');
    if (id) {
      known.set(id, element);
    }
  }
  let isChanged = false;
  for (const element of written.getElementsByTagName('*')) {
    const old = known.get(element.getAttribute('id') ?? '');
    if (!old || old.localName !== element.localName || old.namespaceURI !== element.namespaceURI) {
      continue;
    }
    for (const { namespaceURI, localName, name, value } of old.attributes) {
      const isDefault = DEFAULTS[localName] === value && !element.hasAttributeNS(namespaceURI, localName);
      if (isDefault && (namespaceURI === null || element.lookupPrefix(namespaceURI))) {
        element.setAttributeNS(namespaceURI, qualified(element, namespaceURI, localName, name), value);
        isChanged = true;
      }
    }
  }
  isChanged = keepDrawn(given, written) || isChanged;
  if (!isChanged) {
    return after;
  }
  const preamble = /^<\?xml[^>]*\?>\s*/.exec(after)?.[0] ?? '';
  return preamble + new XMLSerializer().serializeToString(written.documentElement) + '\n';
}

/**
 * Puts back where elements are drawn that are still there and the library does not show, such as a process beside those of
 * the participants: what it does not show it does not write.
 */
function keepDrawn(given: Document, written: Document): boolean {
  const drawings = (model: Document) => ['BPMNShape', 'BPMNEdge'].flatMap((kind) => [...model.getElementsByTagNameNS(DI, kind)]);
  const drawn = new Set(drawings(written).map((drawing) => drawing.getAttribute('bpmnElement')));
  const there = new Set([...written.getElementsByTagName('*')].map((element) => element.getAttribute('id')));
  const planes = [...written.getElementsByTagNameNS(DI, 'BPMNPlane')];
  let isChanged = false;
  for (const drawing of drawings(given)) {
    const element = drawing.getAttribute('bpmnElement');
    const sheet = drawing.parentElement?.getAttribute('bpmnElement');
    const plane = planes.find((one) => one.getAttribute('bpmnElement') === sheet) ?? planes[0];
    if (element && plane && there.has(element) && !drawn.has(element)) {
      plane.append(written.importNode(drawing, true));
      isChanged = true;
    }
  }
  return isChanged;
}

/** Attributes with the value they have when they are absent, as the library's meta models say. */
const DEFAULTS: Record<string, string> = {
  asyncAfter: 'false',
  asyncBefore: 'false',
  behavior: 'All',
  calledElementBinding: 'latest',
  cancelActivity: 'true',
  cancelRemainingInstances: 'true',
  completionQuantity: '1',
  decisionRefBinding: 'latest',
  eventGatewayType: 'Exclusive',
  exclusive: 'true',
  expressionLanguage: 'http://www.w3.org/1999/XPath',
  gatewayDirection: 'Unspecified',
  instantiate: 'false',
  isCollection: 'false',
  isForCompensation: 'false',
  isInterrupting: 'true',
  isReference: 'false',
  isSequential: 'false',
  isStartableInTasklist: 'true',
  isUnlimited: 'true',
  local: 'false',
  loopType: 'None',
  mapDecisionResult: 'resultList',
  messageVisibleKind: 'initiating',
  mustUnderstand: 'false',
  parallelMultiple: 'false',
  startQuantity: '1',
  testBefore: 'false',
  textFormat: 'text/plain',
  triggeredByEvent: 'false',
  typeLanguage: 'http://www.w3.org/2001/XMLSchema',
  waitForCompletion: 'true'
};

function qualified(element: Element, namespace: string | null, local: string, before: string) {
  const prefix = namespace && element.lookupPrefix(namespace);
  return prefix ? `${prefix}:${local}` : namespace ? before : local;
}
