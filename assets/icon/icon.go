// Package icon embeds the app's icon: two people side by side, overlapping.
// alongside.svg is the drawing, alongside.png its rendering at 512 × 512
// (rsvg-convert -w 512 alongside.svg -o alongside.png).
package icon

import (
	"bytes"
	_ "embed"
	"image"
	"image/png"
	"sync"
)

// PNG is the icon at 512 × 512 pixels.
//
//go:embed alongside.png
var PNG []byte

// Picture is the icon, ready to be drawn. It is unpacked once: Fyne would unpack the
// PNG again with each frame in which the page around it is laid out.
var Picture = sync.OnceValue(func() image.Image {
	picture, err := png.Decode(bytes.NewReader(PNG))
	if err != nil {
		panic("the icon that is built in cannot be read: " + err.Error())
	}
	return picture
})
