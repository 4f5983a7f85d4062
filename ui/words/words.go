// Package words says the programme's data in words for people: dates, statuses,
// stages, hints, what was just done and what went wrong. Every sentence that
// more than one screen needs is here, once, ready for translation.
package words

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/assets/translations"
)

var install = sync.OnceFunc(func() {
	files, err := translations.Files.ReadDir(".")
	for _, f := range files {
		var text []byte
		if text, err = translations.Files.ReadFile(f.Name()); err == nil {
			err = lang.AddTranslations(fyne.NewStaticResource(f.Name(), text))
		}
		if err != nil {
			break
		}
	}
	if err != nil {
		fyne.LogError("translations", err) // the English keys still show
	}
	speak(language) // last: Fyne chooses anew with every file
})

// Install makes the translations known and decides the language. It is called
// before the first screen.
func Install() { install() }

// With is what the blanks of a sentence are filled with, by their names.
type With map[string]any
