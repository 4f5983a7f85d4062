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
	stop    func() // stops looking

	// OnAsk is called when a passphrase is asked for, so that it can be typed at once;
	// it may be nil.
	OnAsk func()

	chips   *fyne.Container
	list    *kit.RowList
	none    *kit.Paragraph
	side    *side
	content *beside
}

const everywhere = -3

// columns of the list: when it was made, where it is, what it holds.
var columns = []kit.Column{kit.Share(3), kit.Share(2.6), kit.Share(2.8), kit.Fixed(56)}

// NewBody returns a body without backups; Show looks for them.
func NewBody(h Host, o Options) *Body {
	b := &Body{host: h, options: o, place: everywhere, stop: func() {}, chips: kit.Stacked(), none: kit.MutedParagraph("")}
	b.side = newSide(b)
	b.list = kit.NewRowList(rowHeight, func() int { return len(b.shown) }, newRow, b.updateRow)
	b.list.OnSelected = func(i int) { b.side.show(b.shown[i]) }
	elsewhere := kit.NewLink(lang.L("Look elsewhere…"), b.lookElsewhere).Changes() // no file is chosen while a backup is looked at
	upTo := kit.Label("")
	upTo.SetTexts(lang.L("Meetings up to"), lang.L("Up to"))
	head := kit.Inset(0, 12, 0, 12, kit.Columns(kit.Gap8, columns, kit.Label(lang.L("Made")), kit.Label(lang.L("Where")),
		upTo, kit.Label(lang.L("People")).Aligned(fyne.TextAlignTrailing)))
	b.content = newBeside(
		kit.Page(kit.Gap8, kit.VStack(kit.Gap8, kit.HStack(kit.Gap8, kit.Grow(b.chips), elsewhere), head, kit.NewDivider(), b.none), b.list, nil),
		func() int { return len(b.shown) }, b.side)
	return b
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
	b.place = place
	chosen := b.side.row
	b.shown = nil
	for _, r := range b.all {
		if place == everywhere || r.in(place) {
			b.shown = append(b.shown, r)
		}
	}
	b.none.SetText(lang.L("There are no backups in the folders that are known. Plug the stick in, or look elsewhere."))
	kit.ShowIf(len(b.shown) == 0, b.none)
	at := slices.IndexFunc(b.shown, func(r *row) bool { return chosen != nil && r.path() == chosen.path() })
	if at < 0 {
		at = max(0, slices.IndexFunc(b.shown, func(r *row) bool { return r.standing == known && !r.in(aside) }))
	}
	b.list.Refresh()
	b.list.SetSelected(at)
	if at < len(b.shown) {
		b.side.show(b.shown[at])
	} else {
		b.side.show(nil)
	}
	b.content.Refresh()
	if b.OnAsk != nil && b.side.secret != nil {
		b.OnAsk()
	}
}

// lookElsewhere looks into another folder, for this time.
func (b *Body) lookElsewhere() {
	b.host.Chooser().ChooseFolder(lang.L("Where to look for backups"), lang.L("Look here"), func(folder string) error {
		if folder = filepath.Clean(folder); !slices.Contains(b.found, folder) && !slices.Contains(b.options.Folders, folder) {
			b.found = append(b.found, folder)
		}
		b.place = everywhere
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
	made.SetText(words.Moment(r.made, b.host.Now()))
	where.SetTexts(r.where(b.options), r.kinds(b.options))
	upTo.SetText("")
	about.SetText("")
	people.SetText("")
	if r.standing == known {
		upTo.SetText(lastMeeting(r.holds.LastMeeting, data.DateOf(b.host.Now())))
		people.SetText(words.Number(r.holds.People))
	}
	about.SetText(b.doubt(r))
	kit.ShowIf(upTo.Text() != "", upTo)
	kit.ShowIf(about.Text() != "", about)
}

// doubt is what keeps one from going back to a backup just so; empty for nothing.
func (b *Body) doubt(r *row) string {
	switch r.standing {
	case foreign:
		return lang.L("Another programme")
	case locked:
		return lang.L("Another passphrase")
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

func lastMeeting(on, today data.Date) string {
	if on.IsZero() {
		return lang.L("No meeting yet")
	}
	return words.Date(on, today)
}
