/** The block in the editor: the commune by its name, then the list as the page will show it. No build step. */
(function ({ blockEditor, blocks, components, element, serverSideRender }) {
  const { createElement: el, useEffect, useState } = element;
  const site = window.solidaireSite;

  const read = (path) =>
    fetch(site + path, { credentials: 'omit', referrerPolicy: 'no-referrer' }).then((answer) =>
      answer.ok ? answer.json() : Promise.reject(new Error(path)),
    );

  /** Every commune that the site speaks of, as options; undefined until they are there, null when they cannot be had. */
  function useCommunes() {
    const [options, setOptions] = useState();
    useEffect(() => {
      read('feed/v1/index.json')
        .then(({ departments }) =>
          Promise.all(departments.map(({ code }) => read(`feed/v1/${code}/communes.json`))),
        )
        .then((files) =>
          setOptions(
            files.flatMap(({ communes }) => communes.map(({ code, name }) => ({ value: code, label: name }))),
          ),
        )
        .catch(() => setOptions(null));
    }, []);
    return options;
  }

  function Edit({ attributes, setAttributes }) {
    const options = useCommunes();
    const commune =
      options === null
        ? el(components.TextControl, {
            label: 'Code INSEE de la commune',
            value: attributes.commune,
            onChange: (value) => setAttributes({ commune: value }),
          })
        : el(components.ComboboxControl, {
            label: 'Commune',
            value: attributes.commune,
            options: options ?? [],
            onChange: (value) => setAttributes({ commune: value ?? '' }),
          });
    const layout = el(components.SelectControl, {
      label: 'Présentation',
      value: attributes.layout,
      options: [
        { value: 'list', label: 'Liste' },
        { value: 'cards', label: 'Fiches' },
        { value: 'compact', label: 'Colonne étroite' },
      ],
      onChange: (value) => setAttributes({ layout: value }),
    });
    const shown = attributes.commune
      ? el(components.Disabled, null, el(serverSideRender, { block: 'solidaire/initiatives', attributes }))
      : el(components.Placeholder, { label: 'Initiatives solidaires', icon: 'heart' }, commune);
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(components.PanelBody, { title: 'Réglages' }, commune, layout),
      ),
      shown,
    );
  }

  // It is drawn by the server, so that it stays where authors may write no HTML of their own.
  blocks.registerBlockType('solidaire/initiatives', { edit: Edit, save: () => null });
})(window.wp);
