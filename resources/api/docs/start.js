// The page asks this server alone: no validator, no fonts, no pictures from elsewhere.
window.SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#document',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  presets: [window.SwaggerUIBundle.presets.apis],
});
