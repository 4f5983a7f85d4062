package crawl

import (
	"strings"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest"
)

// slips are what no sentence contains: the full stop of an initial before that of
// the sentence, and what a template leaves where something was not filled in.
var slips = []string{"..", "{{", "<no value>", "%!"}

// wordsAreWhole looks for slips in what the app says itself.
func (c *crawl) wordsAreWhole(w way) {
	uitest.Walk(c.win, func(o fyne.CanvasObject) bool {
		said, ok := o.(interface{ Text() string }) // a text or a paragraph of the kit
		if !ok {
			return false
		}
		for _, slip := range slips {
			if strings.Contains(said.Text(), slip) {
				c.fail(w, "%q contains %q", said.Text(), slip)
			}
		}
		return false
	})
}
