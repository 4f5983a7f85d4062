package today

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// hows are the ways of being in touch, the telephone first.
var hows = [...]data.ContactHow{data.ByPhone, data.ByText, data.ByVideo, data.InPerson}

// logCall asks how a call went and stores it. Where it is about a pair, either
// of the two may have been rung.
func (s *Screen) logCall(c data.Call) {
	rung := []data.Person{c.Person}
	for _, r := range c.Reasons() {
		if mentor, known := s.seen.people[r.Mentor]; known {
			rung = append(rung, mentor)
			break
		}
	}
	who := s.newWhom(rung)
	how := kit.NewChoice(kit.Options(hows[:], words.ContactHow), nil)
	missed := kit.NewEither(lang.L("We spoke"), lang.L("No answer"), nil)
	date := form.DateField(s.host.Today(), s.host.Today(), screen.DateOrder(s.host))
	note := kit.NewMultiEntry(lang.L("Only what the next person needs to know"), 2)
	content := kit.VStack(kit.Gap16, who.content,
		kit.NewField(lang.L("How did it go?"), missed, ""),
		kit.NewField(lang.L("How"), how, ""),
		kit.NewField(lang.L("When"), date, ""),
		kit.NewField(lang.L("Note"), note, ""),
	)
	title := lang.L("Log a call: {{.Name}}", words.With{"Name": s.seen.names.Of(c.Person)})
	kit.FormDialog(s.host.Window(), title, content, lang.L("Log the call"), func() error {
		if !date.Valid() || date.Date().IsZero() {
			return errors.New(lang.L("Say on which day it was."))
		}
		_, err := s.host.Store().AddContact(data.Contact{
			Person: who.person().ID, Date: date.Date(), How: how.Selected(),
			Missed: missed.Selected(), Note: strings.TrimSpace(note.Text),
		})
		return words.Said(err)
	}).Resumes(callForm, c.Person.ID)
}

// whom is the part of the dialog that says who is rung, and on which number.
type whom struct {
	people  []data.Person
	hidden  bool             // names are, and so is the number
	choice  *kit.Choice[int] // which of the people; nil: there is only one
	phone   *kit.Paragraph
	content *fyne.Container
}

func (s *Screen) newWhom(people []data.Person) *whom {
	w := &whom{people: people, hidden: words.NamesHidden(s.seen.programme), phone: kit.NewParagraph(""), content: kit.VStack(kit.Gap8)}
	if len(people) > 1 {
		var options []kit.Option[int]
		for i, p := range people {
			options = append(options, kit.Option[int]{Value: i, Label: s.seen.names.Of(p)})
		}
		w.choice = kit.NewChoice(options, func(int) { w.showPhone() })
		w.content.Add(kit.NewField(lang.L("Who was rung"), w.choice, ""))
	}
	w.content.Add(w.phone)
	w.showPhone()
	return w
}

func (w *whom) person() data.Person {
	if w.choice == nil {
		return w.people[0]
	}
	return w.people[w.choice.Selected()]
}

func (w *whom) showPhone() {
	switch phone := w.person().Phone; {
	case phone == "":
		w.phone.SetText(lang.L("No phone number is noted."))
	case w.hidden:
		w.phone.SetText(lang.L("The phone number is hidden, as names are. Close this and press Ctrl H to see it."))
	default:
		w.phone.SetText(lang.L("Phone {{.Number}}", words.With{"Number": phone}))
	}
}
