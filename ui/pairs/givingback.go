package pairs

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// fewGivers is how many of those who could become a mentor are shown before
// somebody asks for all.
const fewGivers = 15

// ledMonths is how far back it is counted who has led the meetings.
const ledMonths = 3

// givingTab lists who could become a mentor, with what speaks for and against
// it by the programme's own conditions, and whose turn it is to lead.
type givingTab struct {
	host    screen.Host
	book    *book
	list    []dossier.GivingBack
	led     []data.LedCount
	content *fyne.Container
	most    int // rows that are shown
}

func newGivingTab(h screen.Host) *givingTab {
	return &givingTab{host: h, content: kit.VStack(kit.Gap24), most: fewGivers}
}

// show reads who could give back: that takes everybody's attendance, so it is
// read only when it is looked at.
func (t *givingTab) show(of *book) {
	t.book = of
	if !t.host.Read(func(r *store.Reader) (err error) {
		if t.list, err = dossier.ForGivingBack(r, of.today); err != nil {
			return err
		}
		meetings, err := r.Meetings()
		period := data.Span{From: of.today.AddMonths(-ledMonths), Until: of.today}
		t.led = data.LedCounts(of.all, meetings, period)
		return err
	}) {
		return
	}
	t.draw()
}

func (t *givingTab) draw() {
	t.content.Objects = []fyne.CanvasObject{t.givers()}
	if len(t.led) > 0 {
		t.content.Add(t.leaders())
	}
	t.content.Refresh()
}

func (t *givingTab) givers() fyne.CanvasObject {
	column := kit.VStack(0, kit.Section(lang.L("Who could become a mentor")),
		kit.MutedParagraph(lang.L("By what your programme asks for, in the settings. It says what to speak of, and stops nobody.")),
		kit.Gap(kit.Gap8), kit.NewDivider())
	if len(t.list) == 0 {
		column.Add(kit.Gap(kit.Gap16))
		column.Add(kit.MutedParagraph(lang.L("Nobody is on the list who is a mentee or a facilitator, and not a mentor already.")))
		return column
	}
	column.Objects = append(column.Objects, fewRows(len(t.list), t.most,
		func(i int) fyne.CanvasObject { return t.row(t.list[i]) },
		lang.N("Show all {{.Count}}", len(t.list), words.With{"Count": len(t.list)}),
		func() { t.most = math.MaxInt; t.draw() })...)
	return column
}

func (t *givingTab) row(g dossier.GivingBack) fyne.CanvasObject {
	who := kit.VStack(kit.Gap4, kit.ItemName(t.book.names.Of(g.Person)))
	if g.Readiness.Ready() {
		who.Add(kit.Leading(kit.NewTag(lang.L("Ready to give back"), kit.TonePresent)))
	}
	said := kit.VStack(kit.Gap4, reasons(g.Readiness.For, g.Readiness.Against, t.book.today)...)
	become := kit.NewButton(lang.L("Becomes a mentor"), kit.Secondary, func() {
		askBecomeMentor(t.host, g.Person, t.book.names.Of(g.Person), t.book.mentored(g.Person.ID))
	}).Changes()
	return actionRow(beside(who, said), become)
}

// mentored reports whether somebody has a mentor now.
func (b *book) mentored(id data.ID) bool { return len(data.MentorsOf(b.pairs, id)) > 0 }

// leaders says who has led the meetings lately, whose turn it is first:
// facilitating rotates.
func (t *givingTab) leaders() fyne.CanvasObject {
	columns := []kit.Column{kit.Share(3), kit.Fixed(120), kit.Share(2)}
	column := kit.VStack(0, kit.Section(lang.L("Who has led the meetings")),
		kit.MutedParagraph(lang.N("In the last {{.Count}} months. Whose turn it may be comes first.", ledMonths, words.With{"Count": ledMonths})),
		kit.Gap(kit.Gap8),
		kit.Columns(kit.Gap16, columns, kit.Label(lang.L("Name")), kit.Label(lang.L("Meetings")), kit.Label(lang.L("Last"))),
		kit.NewDivider())
	for _, l := range t.led {
		last := lang.L("not in this time")
		if l.Last != 0 {
			last = words.Date(l.Last, t.book.today)
		}
		column.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.Columns(kit.Gap16, columns,
			kit.ItemName(t.book.names.Of(l.Person)), kit.Body(strconv.Itoa(len(l.Meetings))), kit.MutedParagraph(last))))
		column.Add(kit.NewDivider())
	}
	return column
}
