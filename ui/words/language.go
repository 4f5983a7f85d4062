package words

import (
	_ "unsafe" // for go:linkname
)

// language is what the app speaks. It is whole in no other yet.
const language = "en"

// speak chooses the language of all that is said, Fyne's own words included.
// Left to itself Fyne takes whatever of its own translations fits the system
// best, which mixes two languages and logs a failure for each of our words;
// and its lang package offers no way to say otherwise. A name that this does not
// find in another version of Fyne does not link.
//
//go:linkname speak fyne.io/fyne/v2/lang.setupLang
func speak(language string)
