package today

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// numberForm is the form with the telephone number of somebody who has none.
const numberForm = "number"

// addNumber asks for the telephone number of somebody who should be rung.
func (s *Screen) addNumber(p data.Person) {
	number := kit.NewEntry("")
	content := kit.NewField(lang.L("Phone"), number, lang.L("Whoever has a key sees it: here, and on their page."))
	title := lang.L("A number for {{.Name}}", words.With{"Name": s.seen.names.Of(p)})
	kit.FormDialog(s.host.Window(), title, content, lang.L("Add the number"), func() error {
		phone := strings.TrimSpace(number.Text)
		if phone == "" {
			return errors.New(lang.L("Type the number first."))
		}
		var now data.Person
		if err := s.host.Store().View(func(r *store.Reader) (err error) {
			now, err = r.Person(p.ID)
			return err
		}); err != nil {
			return words.Said(err)
		}
		now.Phone = phone
		return words.Said(s.host.Store().UpdatePerson(now))
	}).Resumes(numberForm, p.ID)
}
