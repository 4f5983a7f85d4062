package people

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// twice is the part of the page for somebody who is on the list twice.
func (p *page) twice() fyne.CanvasObject {
	return kit.VStack(0, section(lang.L("On the list twice?")),
		line(lang.L("Two records can become one"), "", quiet(lang.L("This is the same person as …"), func() {
			openMerge(p.host, p.profile.person.ID)
		})))
}

// openMerge asks who on the list is the same person, then shows what each
// record has and what one of them would have, and makes one of the two. It can
// be taken back.
func openMerge(h screen.Host, person data.ID) {
	var options []kit.PickerOption
	if !h.Read(func(r *store.Reader) (err error) {
		options, err = others(r, person)
		return err
	}) {
		return
	}
	who := kit.NewPicker(lang.L("Nobody yet"), options, nil)
	content := kit.VStack(kit.Gap16,
		kit.NewParagraph(lang.L("Somebody can be on the list twice: a walk-in of one evening who was on it already. Nothing is changed before you have seen both.")),
		kit.NewField(lang.L("The same person is also on the list as"), who, ""))
	var chosen data.ID
	d := kit.FormDialog(h.Window(), lang.L("The same person twice"), content, lang.L("Compare"), func() error {
		option, ok := who.Selected()
		if !ok {
			return errors.New(lang.L("Choose who is the same person."))
		}
		var err error
		chosen, err = data.ParseID(option.ID)
		return err
	})
	d.OnClosed = func() {
		if !chosen.IsZero() {
			openComparison(h, person, chosen)
		}
	}
}

// others lists everybody else, in full, by name.
func others(r *store.Reader, person data.ID) ([]kit.PickerOption, error) {
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	names, err := words.Names(r)
	if err != nil {
		return nil, err
	}
	data.SortByName(people, func(p data.Person) data.Person { return p })
	var options []kit.PickerOption
	for _, p := range people {
		if p.ID == person {
			continue
		}
		o := kit.PickerOption{ID: p.ID.String(), Label: p.FullName()}
		if short := names.Of(p); short != o.Label {
			o.Hint = short
		}
		options = append(options, o)
	}
	return options, nil
}

// comparison is two records side by side, and what they would become.
type comparison struct {
	host    screen.Host
	records [2]*holding
	keep    *kit.Choice
	lines   []mergeLine
	table   *fyne.Container
	clash   *kit.Paragraph
}

func openComparison(h screen.Host, one, other data.ID) {
	c := &comparison{host: h}
	if !h.Read(func(r *store.Reader) error { return c.read(r, one, other) }) {
		return
	}
	c.keep = kit.NewChoice([]string{c.heading(0), c.heading(1)}, func(int) { c.fill() })
	if len(c.records[1].meetings) > len(c.records[0].meetings) {
		c.keep.SetSelected(1)
	}
	c.table = kit.VStack(0)
	c.clash = kit.CaptionParagraph("")
	c.fill()
	content := kit.VStack(kit.Gap16,
		kit.NewField(lang.L("What both say differently is taken from"), c.keep, ""), c.table, c.clash)
	kit.FormDialog(h.Window(), lang.L("Are these one person?"), kit.AtLeast(comparisonWidth, 0, content), lang.L("Make one of them"), c.merge)
}

// comparisonWidth leaves room for three columns at 100 % text.
const comparisonWidth = 720

func (c *comparison) read(r *store.Reader, one, other data.ID) error {
	names, err := words.Names(r)
	if err != nil {
		return err
	}
	for i, id := range []data.ID{one, other} {
		if c.records[i], err = readHolding(r, id, names); err != nil {
			return err
		}
	}
	groups, err := r.Groups()
	c.lines = mergeLines(groups, c.host.Today())
	return err
}

// longestHeading is how much of a name stands on the choice, in letters.
const longestHeading = 24

func (c *comparison) heading(i int) string {
	if letters := []rune(c.records[i].name); len(letters) > longestHeading {
		return string(letters[:longestHeading]) + "…"
	}
	return c.records[i].name
}

// kept are the record that stays and the one that goes.
func (c *comparison) kept() (keep, gone *holding) {
	i := c.keep.Selected()
	return c.records[i], c.records[1-i]
}

// fill shows the two records and what they come to. What neither says has no
// line.
func (c *comparison) fill() {
	keep, gone := c.kept()
	both := keep.plus(gone)
	columns := []kit.Column{kit.Fixed(130), kit.Share(1), kit.Share(1), kit.Share(1)}
	c.table.Objects = []fyne.CanvasObject{
		kit.Columns(kit.Gap16, columns, kit.Label(""), kit.Label(c.heading(0)).Ellipsis(),
			kit.Label(c.heading(1)).Ellipsis(), kit.Label(lang.L("Then")).Colored(kit.ColorAccent)),
		kit.NewDivider(),
	}
	for _, l := range c.lines {
		one, other, then := l.of(c.records[0]), l.of(c.records[1]), l.of(both)
		if then == "" || then == "0" {
			continue
		}
		c.table.Add(kit.Inset(kit.Gap4, 0, kit.Gap4, 0, kit.Columns(kit.Gap16, columns, kit.Caption(l.label).Ellipsis(),
			kit.Body(one).Ellipsis(), kit.Body(other).Ellipsis(), kit.ItemName(then))))
	}
	c.clash.SetText("")
	if n := len(keep.meetings) + len(gone.meetings) - len(both.meetings); n > 0 {
		c.clash.SetText(lang.N("Both are marked at {{.Count}} meetings: there, attended counts before excused, and excused before absent.", n, with{"Count": n}))
	}
	c.table.Refresh()
}

// merge makes one record of the two and shows it.
func (c *comparison) merge() error {
	keep, gone := c.kept()
	if err := c.host.Store().MergePeople(keep.person.ID, gone.person.ID); err != nil {
		return words.Said(err)
	}
	c.host.Go(screen.Place{Screen: screen.People, ID: keep.person.ID})
	return nil
}
