// Package translations embeds the words of the app in each language. A text is
// its own key in British English; en.json holds only what needs plural forms.
package translations

import "embed"

// Files holds one JSON file a language, in the form that fyne's lang package
// reads.
//
//go:embed *.json
var Files embed.FS
