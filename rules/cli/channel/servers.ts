// Header configuration for static web servers: any extension may read, the pointer is always asked again, the rest never changes.

/** The tags that nginx and Apache make of a file's time (ms, whole seconds) and its size, by which an access log counts clients. */
export function tagsOf(time: number, size: number): { nginx: string; apache: string } {
  const hex = (n: number) => n.toString(16);
  return { nginx: `"${hex(time / 1000)}-${hex(size)}"`, apache: `"${hex(size)}-${hex(time * 1000)}"` };
}

/** File name and text. */
export function serverFiles(): [name: string, text: string][] {
  return [
    [
      'nginx.conf',
      `# Include this file in the location that serves the rules, for example:
#   location /rules/ { alias /srv/rules/; include /srv/rules/nginx.conf; }
# It stays the same from release to release, so that nothing has to be reloaded.
# etags.txt says which ETag of pointer.json is which release: $http_if_none_match in the access log counts clients by release.
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
    </system.webServer>
  </location>
</configuration>
`,
    ],
  ];
}
