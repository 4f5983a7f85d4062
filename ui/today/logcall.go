package today

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// hows are the ways of being in touch, the telephone first.
var hows = [...]data.ContactHow{data.ByPhone, data.ByText, data.ByVideo, data.InPerson}

// logCall asks how a call went and stores it.
func logCall(h screen.Host, person data.ID, name string) {
	var labels []string
	for _, how := range hows {
		labels = append(labels, words.ContactHow(how))
	}
	how := kit.NewChoice(labels, nil)
	outcome := kit.NewChoice([]string{lang.L("We spoke"), lang.L("No answer")}, nil)
	date := kit.NewDateField(h.Today(), kit.DayFirst, nil)
	date.SetDate(h.Today())
	note := kit.NewMultiEntry(lang.L("Only what the next person needs to know"), 2)
	content := kit.VStack(kit.Gap16,
		kit.NewField(lang.L("How"), how, ""),
		kit.NewField(lang.L("How did it go?"), outcome, ""),
		kit.NewField(lang.L("When"), date, ""),
		kit.NewField(lang.L("Note"), note, ""),
	)
	title := lang.L("Log a call: {{.Name}}", with{"Name": name})
	kit.FormDialog(h.Window(), title, content, lang.L("Log the call"), func() error {
		if !date.Valid() || date.Date().IsZero() {
			return errors.New(lang.L("Say on which day it was."))
		}
		_, err := h.Store().AddContact(data.Contact{
			Person: person, Date: date.Date(), How: hows[how.Selected()],
			Missed: outcome.Selected() == 1, Note: strings.TrimSpace(note.Text),
		})
		return words.Said(err)
	})
}
