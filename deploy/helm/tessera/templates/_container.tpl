{{- /* What the server and the migration have in common. */ -}}
{{- define "tessera.image" -}}
image: {{ printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{- end }}

{{- define "tessera.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "tessera.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "tessera.env" -}}
- name: DATABASE_URL
  valueFrom:
    secretKeyRef:
      name: {{ required "database.secretName: name the secret that holds the connection string" .Values.database.secretName }}
      key: {{ .Values.database.secretKey }}
{{- if .Values.database.migrationSecretKey }}
- name: MIGRATION_DATABASE_URL
  valueFrom:
    secretKeyRef:
      name: {{ .Values.database.secretName }}
      key: {{ .Values.database.migrationSecretKey }}
{{- end }}
{{- if .Values.auth.secretName }}
- name: TESSERA_JWT_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.auth.secretName }}
      key: {{ .Values.auth.secretKey }}
{{- end }}
{{- if .Values.auth.jwksUrl }}
- name: TESSERA_JWKS_URL
  value: {{ .Values.auth.jwksUrl | quote }}
{{- end }}
{{- if .Values.auth.issuer }}
- name: TESSERA_JWT_ISSUER
  value: {{ .Values.auth.issuer | quote }}
{{- end }}
{{- if .Values.auth.audience }}
- name: TESSERA_JWT_AUDIENCE
  value: {{ .Values.auth.audience | quote }}
{{- end }}
- name: TESSERA_POOL_SIZE
  value: {{ .Values.database.poolSize | quote }}
- name: TESSERA_DRAIN_TIME
  value: {{ printf "%vs" .Values.drainSeconds | quote }}
{{- if .Values.modules }}
- name: TESSERA_MODULES
  value: {{ join "," .Values.modules | quote }}
{{- end }}
{{- if .Values.researchKeysSecretName }}
- name: TESSERA_RESEARCH_KEYS_DIR
  value: /var/run/tessera-research-keys
{{- end }}
{{- if .Values.tracing.endpoint }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ .Values.tracing.endpoint | quote }}
{{- end }}
{{- range $name, $value := .Values.env }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
