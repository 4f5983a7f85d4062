package restore

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// Body lists the backups, and beside them says what is to be known of the one that is
// chosen.
type Body struct {
	host    Host
	options Options
	found   []string // folders that were looked into besides
	all     []*row
	shown   []*row // those in the place that is chosen
	place   int    // which is chosen; everywhere for all
	allOf   bool   // the older ones are shown too
	stop    func() // stops looking
	anew    bool   // what is shown next gets the keyboard: what had it may be gone then

	// OnAsk is called when a passphrase is asked for, so that it can be typed at once;
	// it may be nil.
	OnAsk func()

	chips   *fyne.Container
	list    *kit.RowList
	none    *kit.Paragraph
	side    *side
	content *kit.Beside
}

const everywhere = -3

// columns of the list: when it was made, where it is, what it holds.
var columns = []kit.Column{kit.Share(3), kit.Share(2.6), kit.Share(2.8), kit.Fixed(56)}

// NewBody returns a body without backups; Show looks for them.
func NewBody(h Host, o Options) *Body {
	b := &Body{host: h, options: o, found: o.Found, place: everywhere, stop: func() {}, chips: kit.Stacked(), none: kit.MutedParagraph("")}
	b.side = newSide(b)
	b.list = kit.NewRowList(rowHeight, func() int { return len(b.shown) }, newRow, b.updateRow)
	b.list.OnSelected = b.choose
	elsewhere := kit.NewLink(lang.L("Look elsewhere…"), b.lookElsewhere).Changes() // no file is chosen while a backup is looked at
	upTo := kit.Label("")
	upTo.SetTexts(lang.L("Meetings up to"), lang.L("Up to"))
	head := kit.Inset(0, 12, 0, 12, kit.Columns(kit.Gap8, columns, kit.Label(lang.L("Made")), kit.Label(lang.L("Where")),
		upTo, kit.Label(lang.L("People")).Aligned(fyne.TextAlignTrailing)))
	b.content = kit.NewBeside(kit.BesideShape{MainLeast: 420, SideLeast: 280, SideMost: 344, SideShare: 0.34, Least: 320, Gap: kit.Gap32, Line: true},
		kit.Page(kit.Gap8, kit.VStack(kit.Gap8, kit.HStack(kit.Gap8, kit.Grow(b.chips), elsewhere), head, kit.NewDivider(), b.none), b.list, nil), b.side.content)
	b.content.Folded = func(float32) float32 { return b.listHeight() }
	b.content.SideHeight = func(width float32) float32 {
		return kit.Gap16 + kit.HeightAt(b.side.parts, width) + kit.HeightAt(b.side.foot, width)
	}
	return b
}

const (
	rowHeight  = 52
	headHeight = 96 // above the rows of the list, at 100 % text
	mostRows   = 6  // in sight above the side
)

// listHeight is that of the list where what is chosen stands below it.
func (b *Body) listHeight() float32 {
	return kit.Scaled(headHeight + rowHeight*float32(min(max(2, len(b.shown)), mostRows)))
}

// Content is what the body draws; always the same object.
func (b *Body) Content() fyne.CanvasObject { return b.content }

// Focus is where the keyboard begins.
func (b *Body) Focus() fyne.Focusable {
	if f := b.side.focus(); f != nil {
		return f
	}
	return b.list
}

// Stop ends what goes on in the background.
func (b *Body) Stop() {
	b.stop()
	b.side.stop()
}

// Show looks for backups, and into them.
func (b *Body) Show() {
	b.stop()
	found, zone := slices.Clone(b.found), b.host.Now().Location()
	o := b.options
	var all []*row
	b.stop = b.host.Aside(func(ctx context.Context) error {
		all = gather(o, found, zone)
		return look(ctx, all, o.Ring)
	}, func(error) {
		b.all = all
		b.showPlaces()
		b.choosePlace(b.place)
	})
}

// showPlaces offers the places in which there is something to choose from.
func (b *Body) showPlaces() {
	options := []kit.Option[int]{{Value: everywhere, Label: lang.L("All")}}
	counts := []int{len(b.all)}
	add := func(place int) {
		n := 0
		for _, r := range b.all {
			if r.in(place) {
				n++
			}
		}
		if n > 0 || place >= 0 {
			options, counts = append(options, kit.Option[int]{Value: place, Label: placeName(b.options, place)}), append(counts, n)
		}
	}
	for i := range b.options.Folders {
		add(i)
	}
	add(elsewhere)
	add(aside)
	choice := kit.NewChoice(options, b.choosePlace)
	choice.SetCounts(counts...)
	choice.SetSelected(b.place)
	b.chips.Objects = []fyne.CanvasObject{choice}
	b.chips.Refresh()
}

// choosePlace shows those of one place, and chooses the first that would help.
func (b *Body) choosePlace(place int) {
	b.place, b.allOf = place, false
	b.showPlace(-1)
}

// showPlace is choosePlace that chooses one in the list, unless that is -1.
func (b *Body) showPlace(at int) {
	chosen := b.options.Chosen
	if b.side.row != nil {
		chosen = b.side.row.path()
	}
	b.shown = nil
	for _, r := range b.all {
		if b.place == everywhere || r.in(b.place) {
			b.shown = append(b.shown, r)
		}
	}
	b.none.SetText(lang.L("There are no backups in the folders that are known. Plug the stick in, or look elsewhere."))
	kit.ShowIf(len(b.shown) == 0, b.none)
	if at < 0 {
		at = slices.IndexFunc(b.shown, func(r *row) bool { return r.is(chosen) })
	}
	if at < 0 {
		at = max(0, slices.IndexFunc(b.shown, func(r *row) bool { return r.standing == known && !r.in(aside) }))
	}
	b.fold(at)
	b.list.Refresh()
	b.list.SetSelected(at)
	if at < len(b.shown) {
		b.side.show(b.shown[at])
	} else {
		b.side.show(nil)
	}
	b.content.Refresh()
	if b.anew {
		b.anew = false
		b.host.Window().Canvas().Focus(b.Focus())
	} else if b.OnAsk != nil && b.side.secret != nil {
		b.OnAsk()
	}
}

// mostRecent is how many backups are listed before somebody wants to see the older ones.
const mostRecent = 8

// fold has one row stand for the older ones, unless one of them is chosen.
func (b *Body) fold(chosen int) {
	n := len(b.shown) - mostRecent
	if b.allOf = b.allOf || n < 2 || chosen >= mostRecent; b.allOf {
		return
	}
	b.shown = append(slices.Clone(b.shown[:mostRecent]), &row{more: n, made: b.shown[len(b.shown)-1].made})
}

// choose shows a backup beside the list, or the older ones in it.
func (b *Body) choose(i int) {
	if b.shown[i].more > 0 {
		b.allOf = true
		b.showPlace(i)
		return
	}
	b.side.show(b.shown[i])
}

// lookElsewhere looks into another folder, for this time.
func (b *Body) lookElsewhere() {
	b.host.Chooser().ChooseFolder(lang.L("Where to look for backups"), lang.L("Look here"), func(folder string) error {
		if folder = filepath.Clean(folder); !slices.Contains(b.found, folder) && !slices.Contains(b.options.Folders, folder) {
			b.found = append(b.found, folder)
		}
		b.place = everywhere
		b.anew = true
		b.Show()
		return nil
	})
}

func newRow() fyne.CanvasObject {
	return kit.Inset(0, 12, 0, 12, kit.Columns(kit.Gap8, columns, kit.ItemName("").Ellipsis(), kit.Muted("").Ellipsis(),
		kit.VStack(0, kit.Body("").Ellipsis(), kit.Caption("").Colored(kit.ColorExcused).Ellipsis()),
		kit.Body("").Aligned(fyne.TextAlignTrailing)))
}

func (b *Body) updateRow(i int, object fyne.CanvasObject) {
	r := b.shown[i]
	cells := object.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	made, where, people := cells[0].(*kit.Text), cells[1].(*kit.Text), cells[3].(*kit.Text)
	holds := cells[2].(*fyne.Container).Objects
	upTo, about := holds[0].(*kit.Text), holds[1].(*kit.Text)
	today := data.DateOf(b.host.Now())
	for _, t := range []*kit.Text{where, upTo, about, people} {
		t.SetText("")
	}
	made.SetSpans(kit.Span{Text: words.Moment(r.made, b.host.Now())})
	if r.more > 0 {
		made.SetSpans(kit.Span{Text: lang.N("{{.Count}} older ones", r.more, words.With{"Count": r.more}), Color: kit.ColorAccent})
		upTo.SetText(lang.L("back to {{.Date}}", words.With{"Date": words.Date(data.DateOf(r.made), today)}))
	} else {
		where.SetTexts(r.where(b.options), r.kinds(b.options))
		about.SetText(b.doubt(r))
	}
	if r.standing == known {
		upTo.SetText(lastMeeting(r.holds.LastMeeting, today))
		people.SetText(words.Number(r.holds.People))
	}
	kit.ShowIf(upTo.Text() != "", upTo)
	kit.ShowIf(about.Text() != "", about)
}

// doubt is what keeps one from going back to a backup just so; empty for nothing.
func (b *Body) doubt(r *row) string {
	switch r.standing {
	case foreign:
		return lang.L("Another programme")
	case locked:
		if !b.typed() {
			return "" // nobody has typed any yet
		}
		return lang.L("Not opened")
	case older:
		return lang.L("From an earlier version")
	case damaged:
		return lang.L("Damaged")
	case unread:
		return lang.L("Cannot be read now")
	}
	if b.options.Present != nil && !r.in(aside) && !r.files[0].Of(b.options.Present) {
		return lang.L("Another programme")
	}
	return ""
}

// typed reports whether there is a passphrase to speak of: the programme is open, or
// some backup was.
func (b *Body) typed() bool { return b.options.Present != nil || b.opened() }

func lastMeeting(on, today data.Date) string {
	if on.IsZero() {
		return lang.L("No meeting yet")
	}
	return words.Date(on, today)
}
