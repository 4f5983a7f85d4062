package handout

import (
	"bytes"
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Calendar asks of whom and for a place, and writes what is planned there, for calendar
// programs, with people named in the style.
func Calendar(h screen.Host, names data.NameStyle) {
	var options []kit.Option[exchange.Whose]
	if !h.Read(func(r *store.Reader) (err error) {
		options, err = calendars(r, h.Today())
		return err
	}) {
		return
	}
	if len(options) == 1 {
		saveCalendar(h, names, exchange.Whose{}, false)
		return
	}
	whose := kit.NewPicker("", options, nil)
	whose.SetSelected(options[0].Value)
	chosen := false
	content := kit.VStack(kit.Gap16, kit.NewField(lang.L("Of whom"), whose, ""),
		kit.CaptionParagraph(lang.L("A group’s has its meetings. A mentor’s has the meetings of their groups and the days that they agreed with their own mentees, and nobody else’s.")))
	d := kit.FormDialog(h.Window(), lang.L("Calendar file"), content, lang.L("Choose where…"), func() error {
		chosen = true
		return nil
	})
	d.OnClosed = func() {
		if chosen {
			saveCalendar(h, names, whose.Selected(), false)
		}
	}
}

// calendars are those that can be saved: of everybody, of each group that goes on, and of
// each mentor who walks alongside somebody.
func calendars(r *store.Reader, today data.Date) ([]kit.Option[exchange.Whose], error) {
	options := []kit.Option[exchange.Whose]{{Label: lang.L("The whole programme")}}
	groups, err := r.Groups()
	if err != nil {
		return nil, err
	}
	for _, g := range groups {
		if !g.Ended(today) {
			options = append(options, kit.Option[exchange.Whose]{Value: exchange.Whose{Group: g.ID}, Label: words.Drawn(g.On(today).Name)})
		}
	}
	pairs, err := r.Pairs()
	if err != nil {
		return nil, err
	}
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	names, err := words.Names(r)
	if err != nil {
		return nil, err
	}
	mentors := slices.DeleteFunc(slices.Clone(people), func(p data.Person) bool {
		return !slices.ContainsFunc(pairs, func(pair data.Pair) bool { return pair.Mentor == p.ID && pair.Live() })
	})
	data.SortByName(mentors, func(p data.Person) data.Person { return p })
	for _, p := range mentors {
		options = append(options, kit.Option[exchange.Whose]{Value: exchange.Whose{Mentor: p.ID}, Label: names.Of(p)})
	}
	return options, nil
}

// Rota asks for a place, and writes the coming meetings of a group there with who leads
// them.
func Rota(h screen.Host, names data.NameStyle, group data.ID) {
	saveCalendar(h, names, exchange.Whose{Group: group}, true)
}

// saveCalendar asks where, and writes it; with who leads the meetings, where that is wanted.
func saveCalendar(h screen.Host, names data.NameStyle, whose exchange.Whose, leads bool) {
	name := "calendar-" + h.Now().Format("2006-01-02-1504") + ".ics"
	h.Chooser().SaveFile(lang.L("Save a calendar file"), name, func(path string) error {
		var c exchange.Calendar
		if !h.Read(func(r *store.Reader) (err error) {
			c, err = dossier.ForCalendar(r, h.Now(), names, whose)
			return err
		}) {
			return nil
		}
		c.Leads = leads
		c.Translate = func(text string) string { return lang.L(text) }
		var content bytes.Buffer
		if _, err := c.WriteTo(&content); err != nil {
			return err
		}
		return Save(h, path, File{
			Kind: exchange.CalendarFile, Content: content.Bytes(),
			Enter: func(s *store.Store) error { return s.RecordPrinted("calendar", c.About()) },
			Also:  lang.L("Calendar programs can bring it in."),
		})
	})
}
