import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  // The editor of forms asks for an older preact than the panel it shows; two of them in one page do not know each other.
  resolve: { dedupe: ['preact'] }
});

export default overrideVaadinConfig(customConfig);
