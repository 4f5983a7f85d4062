package merging

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// comparison is two records side by side, and what they would become.
type comparison struct {
	host    screen.Host
	then    func(kept data.ID)
	records [2]*holding
	keep    *kit.Choice
	lines   []mergeLine
	table   *fyne.Container
	clash   *kit.Paragraph
}

func compare(h screen.Host, one, other data.ID, then func(data.ID)) {
	c := &comparison{host: h, then: then}
	if !h.Read(func(r *store.Reader) error { return c.read(r, one, other) }) {
		return
	}
	c.keep = kit.NewChoice([]string{c.heading(0), c.heading(1)}, func(int) { c.fill() })
	if c.records[1].knownLonger(c.records[0]) {
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

// merge makes one record of the two.
func (c *comparison) merge() error {
	keep, gone := c.kept()
	if err := c.host.Store().MergePeople(keep.person.ID, gone.person.ID); err != nil {
		return words.Said(err)
	}
	c.then(keep.person.ID)
	return nil
}
