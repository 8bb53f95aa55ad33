// Header configuration for static web servers: any extension may read, the pointer is always asked again, the rest never changes.

/** File name and text; `version` goes into the ETag, so that access logs count clients by version. */
export function serverFiles(version: number, digest: string): [name: string, text: string][] {
  const tag = `v${version}-${digest.slice(0, 16)}`;
  return [
    [
      'nginx.conf',
      `# Include this file in the location that serves the rules, for example:
#   location /rules/ { alias /srv/rules/; include /srv/rules/nginx.conf; }
# The ETag of the pointer names the version: $http_if_none_match in the access log counts clients by version.
types { application/json json sig; }
gzip_static off;
add_header Access-Control-Allow-Origin "*" always;
add_header Access-Control-Allow-Methods "GET, HEAD, OPTIONS" always;
add_header Access-Control-Allow-Headers "If-None-Match" always;
add_header Access-Control-Expose-Headers "ETag" always;
add_header Access-Control-Max-Age "86400" always;
add_header X-Content-Type-Options "nosniff" always;
if ($request_method = OPTIONS) { return 204; }
set $rules_cache "public, max-age=31536000, immutable";
if ($uri ~ "/pointer\\.json$") { set $rules_cache "no-cache"; }
add_header Cache-Control $rules_cache always;
# nginx makes ETags of time and size; this one is for the pointer alone.
set $rules_tag "";
if ($uri ~ "/pointer\\.json$") { set $rules_tag '"${tag}"'; }
etag off;
add_header ETag $rules_tag;
set $rules_same "";
if ($http_if_none_match = $rules_tag) { set $rules_same "pointer"; }
if ($rules_tag = "") { set $rules_same ""; }
if ($rules_same = "pointer") { return 304; }
`,
    ],
    [
      '.htaccess',
      `# Apache 2.4 with mod_headers; AllowOverride FileInfo Options, or put this into the <Directory> block.
Options -Indexes
<IfModule mod_headers.c>
  Header always set Access-Control-Allow-Origin "*"
  Header always set Access-Control-Allow-Methods "GET, HEAD, OPTIONS"
  Header always set Access-Control-Allow-Headers "If-None-Match"
  Header always set Access-Control-Expose-Headers "ETag"
  Header always set Access-Control-Max-Age "86400"
  Header always set X-Content-Type-Options "nosniff"
  Header set Cache-Control "public, max-age=31536000, immutable"
  <Files "pointer.json">
    Header set Cache-Control "no-cache"
    # Apache compares its own tag (time and size), so the version stands beside it
    Header set X-Rules-Version "${tag}"
  </Files>
</IfModule>
FileETag MTime Size
AddType application/json .json .sig
`,
    ],
    [
      'web.config',
      `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 10. The pointer's Cache-Control overrides that of the folder. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".sig" />
      <mimeMap fileExtension=".sig" mimeType="application/json" />
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <add name="Access-Control-Allow-Origin" value="*" />
        <add name="Access-Control-Allow-Methods" value="GET, HEAD, OPTIONS" />
        <add name="Access-Control-Allow-Headers" value="If-None-Match" />
        <add name="Access-Control-Expose-Headers" value="ETag" />
        <add name="X-Content-Type-Options" value="nosniff" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="pointer.json">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="DisableCache" setEtag="true" /></staticContent>
      <httpProtocol><customHeaders><add name="X-Rules-Version" value="${tag}" /></customHeaders></httpProtocol>
    </system.webServer>
  </location>
</configuration>
`,
    ],
  ];
}
