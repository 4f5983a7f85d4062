package merging

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// comparison is two records side by side, and what they would become.
type comparison struct {
	question
	style   data.NameStyle
	hidden  bool          // names are
	rest    []data.Person // everybody else
	records [2]*holding
	keep    *kit.Choice[bool] // whether the second record stays
	lines   []mergeLine
	table   *fyne.Container
	clash   *kit.Paragraph
}

func (q question) compare(other data.ID) {
	c := &comparison{question: q}
	if !q.host.Read(func(r *store.Reader) error { return c.read(r, other) }) {
		return
	}
	c.keep = kit.NewEither(c.heading(0), c.heading(1), func(bool) { c.fill() })
	c.keep.SetSelected(c.records[1].knownLonger(c.records[0]))
	c.table = kit.VStack(0)
	c.clash = kit.CaptionParagraph("")
	c.fill()
	content := kit.VStack(kit.Gap16,
		kit.NewField(lang.L("What both say differently is taken from"), c.keep, ""), c.table, c.clash)
	if c.details && c.hidden {
		content.Add(kit.CaptionParagraph(lang.L("Names are hidden. Close this and press Ctrl H to see them.")))
	}
	kit.FormDialog(q.host.Window(), lang.L("Are these one person?"), kit.AtLeast(comparisonWidth, 0, content), lang.L("Make one of them"), c.merge)
}

// comparisonWidth leaves room for three columns at 100 % text.
const comparisonWidth = 720

func (c *comparison) read(r *store.Reader, other data.ID) error {
	programme, err := r.Programme()
	if err != nil {
		return err
	}
	people, err := r.People()
	if err != nil {
		return err
	}
	c.style = words.NameStyleOf(programme)
	names := words.NamesIn(c.style, people)
	for i, id := range []data.ID{c.person, other} {
		if c.records[i], err = readHolding(r, id, names); err != nil {
			return err
		}
	}
	c.rest = slices.DeleteFunc(people, func(p data.Person) bool { return p.ID == c.person || p.ID == other })
	groups, err := r.Groups()
	c.hidden = words.NamesHidden(programme)
	c.lines = c.compared(groups)
	return err
}

// together is what the two records come to, by the name that it would have.
func (c *comparison) together(keep, gone *holding) *holding {
	both := keep.plus(gone)
	both.name = words.NamesIn(c.style, slices.Concat(c.rest, []data.Person{both.person})).Of(both.person)
	return both
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
	if c.keep.Selected() {
		return c.records[1], c.records[0]
	}
	return c.records[0], c.records[1]
}

// fill shows the two records and what they come to. What neither says has no
// line.
func (c *comparison) fill() {
	keep, gone := c.kept()
	both := c.together(keep, gone)
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
		c.table.Add(kit.Inset(kit.Gap4, 0, kit.Gap4, 0, kit.Columns(kit.Gap16, columns, kit.CaptionParagraph(l.label),
			kit.NewParagraph(one), kit.NewParagraph(other), kit.StrongParagraph(then))))
	}
	c.clash.SetText("")
	if n := len(keep.meetings) + len(gone.meetings) - len(both.meetings); n > 0 {
		c.clash.SetText(lang.N("Both are marked at {{.Count}} meetings: there, attended counts before excused, and excused before absent.", n, words.With{"Count": n}))
	}
	c.table.Refresh()
}

// merge makes one record of the two.
func (c *comparison) merge() error {
	keep, gone := c.kept()
	if err := c.host.Store().MergePeople(keep.person.ID, gone.person.ID); err != nil {
		return words.Said(err)
	}
	c.then(keep.person.ID)
	return nil
}
