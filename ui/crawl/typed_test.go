package crawl

import (
	"hash/fnv"
	"strings"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// The texts that are tried: what is long, and what is written from right to left
// or with marks, belongs into every field once.
const (
	aName   = "Xaveria Quillfeather"
	aScript = "محمد Đặng 王芳"
)

// plainTexts are those that a field takes.
var plainTexts = []string{aName, aDate, aTime, uitest.Passphrase, aSearch}

const (
	aDate   = "3 December"
	aTime   = "19:30"
	aSearch = "a"
)

var aLongText = strings.Repeat("Wolfeschlegelsteinhausenbergerdorff ", 8)

// typed are the texts that are tried in a field.
func typed(t thing) []string {
	switch inField(t.seen).(type) {
	case *kit.DateField:
		return []string{aDate, "99/99"}
	case *kit.TimeField:
		return []string{aTime, "27:99"}
	}
	if t.object.(*kit.Entry).Password {
		return []string{uitest.Passphrase, "wrong"}
	}
	if t.field == "" { // a search
		return []string{aSearch, aScript}
	}
	odd := []string{"7", aScript, aLongText}
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(t.String()))
	return []string{aName, odd[sum.Sum32()%3]}
}

// inField is the date or time field around an entry, or nil.
func inField(s seen) fyne.CanvasObject {
	for _, o := range s.inside {
		switch o.(type) {
		case *kit.DateField, *kit.TimeField:
			return o
		}
	}
	return nil
}
