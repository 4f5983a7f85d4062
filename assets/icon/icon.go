// Package icon embeds the app's icon: two people side by side, overlapping.
// alongside.svg is the drawing, alongside.png its rendering at 512 × 512
// (rsvg-convert -w 512 alongside.svg -o alongside.png).
package icon

import _ "embed"

// PNG is the icon at 512 × 512 pixels.
//
//go:embed alongside.png
var PNG []byte
