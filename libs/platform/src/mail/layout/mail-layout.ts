/** Made from mail-layout.mjml by `npm run mail:layout`; a test compares the two. */
export const mailLayout = `<!doctype html>
<html lang="{{locale}}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>{{ subject }}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root {
color-scheme: light dark;
supported-color-schemes: light dark;
}
a {
color: #0d5c63;
}
@media only screen and (max-width: 479px) {
.ink > div {
overflow-wrap: anywhere;
}
.side td.ink,
.side td.quiet {
padding-left: 20px !important;
padding-right: 20px !important;
}
.detail th,
.detail td {
display: block !important;
width: auto !important;
}
.detail th {
padding: 8px 16px 0 !important;
}
.detail td {
padding: 0 16px 8px !important;
}
.card {
margin: 0 8px !important;
}
.button table,
.button a,
.button td {
width: 100% !important;
box-sizing: border-box;
}
}
@media (prefers-color-scheme: dark) {
body,
.ground,
.ground > div {
background-color: #0f2026 !important;
}
.card,
.card > table,
.card > table > tbody > tr > td {
background-color: #182c33 !important;
border-color: #243b44 !important;
}
.ink > div,
.ink h1,
.ink h2,
.ink p,
.ink td,
.ink li {
color: #e6eef0 !important;
}
.ink .quiet-words,
.quiet > div,
.ink th {
color: #a7b8be !important;
}
.ink a,
.quiet a {
color: #86c1c5 !important;
}
.name > div {
color: #86c1c5 !important;
}
.well {
background-color: #0b181d !important;
}
.well th,
.well td {
border-color: #243b44 !important;
}
.items li {
border-color: #243b44 !important;
}
.button td,
.button a {
background-color: #1b757c !important;
color: #ffffff !important;
}
}
</style>
<meta name="color-scheme" content="light dark"> <meta name="supported-color-schemes" content="light
dark">
</head>
<body class="ground" style="word-spacing:normal;background-color:#f5f7f7;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{ preview }}</div>
<div aria-label="{{ subject }}" aria-roledescription="email" role="article" lang="{{locale}}" dir="ltr" style="word-spacing:normal;background-color:#f5f7f7;">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="side-outlook" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="side" style="margin:0px auto;max-width:600px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:24px 0 12px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" class="ink name" style="font-size:0px;padding:0 32px;word-break:break-word;">
<div style="font-family:'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;font-weight:700;line-height:24px;text-align:left;color:#0d5c63;">Wisselwerk</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;border-radius:12px;overflow:hidden;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;">
<tbody>
<tr>
<td style="border:1px solid #dde5e8;border-radius:12px;direction:ltr;font-size:0px;padding:28px 0 24px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="side-outlook" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="side-outlook" role="presentation" style="width:598px;" width="598" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="side" style="margin:0px auto;max-width:598px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:0;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:598px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" class="ink" style="font-size:0px;padding:0 32px;word-break:break-word;">
<div style="font-family:'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:24px;text-align:left;color:#14242e;">{{#if greeting}}
<p style="margin: 0 0 16px; white-space: pre-line;">{{ greeting }}</p>
{{/if}}
<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 28px; font-weight: 700;">{{ subject }}</h1>
{{#each paragraphs}}
<p style="margin: 0 0 16px; white-space: pre-line;">{{ this }}</p>
{{/each}}
{{#if details}}
<table class="well detail" cellpadding="0" cellspacing="0" style="width: 100%; margin: 0 0 20px; background-color: #edf6f6; border-radius: 8px; border-collapse: separate; border-spacing: 0; font-size: 16px; line-height: 24px;" width="100%" bgcolor="#edf6f6">
<tbody>
{{#each details}}
<tr>
<th scope="row" style="width: 30%; padding: 8px 8px 8px 16px; text-align: left; vertical-align: top; font-weight: 400; color: #4a5c67;" width="30%" align="left" valign="top">{{ label }}</th>
<td style="padding: 8px 16px 8px 8px; vertical-align: top; font-weight: 700;" valign="top">
{{#if url}}<a href="{{url}}" target="{{@root.target}}">{{ value }}</a>{{else}}<span style="white-space: pre-line;">{{ value }}</span>{{/if}}
</td>
</tr>
{{/each}}
</tbody>
</table>
{{/if}}
{{#each sections}}
<h2 style="margin: 24px 0 8px; font-size: 17px; line-height: 24px; font-weight: 700;">{{ title }}</h2>
<ul class="items" style="margin: 0; padding: 0; list-style: none;">
{{#each items}}
<li style="margin: 0; padding: 10px 0; border-top: 1px solid #dde5e8;">
<a href="{{url}}" target="{{@root.target}}" style="font-weight: 700;">{{ title }}</a>
{{#if text}}
<div class="quiet-words" style="margin: 0; font-size: 14px; line-height: 20px; color: #4a5c67;">{{ text }}</div>
{{/if}}
</li>
{{/each}}
</ul>
{{/each}}</div>
</td>
</tr>
{{#if action}}
<tr>
<td align="left" class="ink button" style="font-size:0px;padding:12px 32px 16px;word-break:break-word;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td align="center" bgcolor="#0d5c63" role="presentation" style="border:none;border-radius:8px;cursor:auto;mso-padding-alt:12px 22px;background:#0d5c63;" valign="middle">
<a href="{{action.url}}" style="display:inline-block;background:#0d5c63;color:#ffffff;font-family:'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;font-weight:700;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:12px 22px;mso-padding-alt:0px;border-radius:8px;" target="{{target}}">
{{ action.label }}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
<tr>
<td align="left" class="ink" style="font-size:0px;padding:0 32px;word-break:break-word;">
<div style="font-family:'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:24px;text-align:left;color:#14242e;"><div class="quiet-words" style="margin: 0; font-size: 14px; line-height: 20px; color: #4a5c67;">
{{ words.plainLink }}<br><a href="{{action.url}}" target="{{target}}" style="overflow-wrap: anywhere; word-break: break-word">{{ action.url }}</a>
</div></div>
</td>
</tr>
{{/if}}
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="side-outlook" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="side" style="margin:0px auto;max-width:600px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:16px 0 32px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" class="quiet" style="font-size:0px;padding:0 32px;word-break:break-word;">
<div style="font-family:'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:20px;text-align:left;color:#4a5c67;">{{#if why}}{{ why.text }}
{{#if why.url
}}<a href="{{why.url}}" target="{{target}}">{{ words.change }}</a>{{/if}}<br>{{/if}}{{ words.automatic }}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>`;
