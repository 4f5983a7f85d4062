package pairs

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// What is shown before somebody asks for all: of those waiting so few that the
// board stays in sight, and of the cards of a stage as many as can be looked
// through.
const (
	fewWaiting = 3
	fewCards   = 12
)

// boardView draws the board.
type boardView struct {
	host  screen.Host
	board *board

	content   *fyne.Container
	subtitle  *kit.Paragraph
	actions   []*kit.Button
	body      *fyne.Container
	full      *fyne.Container // the board under its head
	empty     *fyne.Container // there is nobody to pair yet
	allWait   bool
	allCards  bool
	showEnded bool
}

func newBoardView(h screen.Host) *boardView {
	v := &boardView{host: h, subtitle: kit.MutedParagraph(""), body: kit.VStack(kit.Gap24)}
	v.actions = []*kit.Button{
		kit.NewButton(lang.L("Log a one-to-one"), kit.Secondary, v.logOneToOne),
		kit.NewButton(lang.L("Make a pair"), kit.Primary, v.makePair),
	}
	v.full = kit.Scroll(kit.Inset(0, 0, kit.Gap16, 0, v.body))
	v.empty = kit.NewEmptyState(lang.L("No pairs yet"),
		lang.L("A pair is a mentee and a mentor who walks alongside them. Bring the people in first, then make their pairs here."),
		lang.L("Go to the people"), func() { h.Go(screen.Place{Screen: screen.People}) })
	head := kit.VStack(0, kit.Head(kit.PageTitle(lang.L("Pairs")), nil, v.actions[0], v.actions[1]), v.subtitle)
	v.content = kit.Page(kit.Gap16, head, kit.Stacked(v.full, v.empty), nil)
	return v
}

// load reads the board and draws it.
func (v *boardView) load() {
	if !v.host.Read(func(r *store.Reader) (err error) {
		v.board, err = readBoard(r, v.host.Today())
		return err
	}) {
		return
	}
	b := v.board
	nobody := len(b.people) == 0 && len(b.pairs) == 0
	setVisible(v.full, !nobody)
	setVisible(v.empty, nobody)
	setVisible(v.actions[0], b.live() > 0)
	setVisible(v.actions[1], !nobody)
	setVisible(v.subtitle, !nobody)
	v.subtitle.SetText(b.summary())
	v.draw()
}

func (v *boardView) draw() {
	var parts []fyne.CanvasObject
	if len(v.board.waiting) > 0 {
		parts = append(parts, v.waiting())
	}
	parts = append(parts, v.stages())
	if ended := v.board.ended(); len(ended) > 0 {
		parts = append(parts, v.ended(ended))
	}
	v.body.Objects = parts
	v.body.Refresh()
	v.full.Refresh()
}

// waiting lists who has no mentor yet, the longest waiting first.
func (v *boardView) waiting() fyne.CanvasObject {
	waiting := v.board.waiting
	column := kit.VStack(0, kit.Section(lang.L("Waiting for a mentor")))
	for i, w := range waiting {
		if i == fewWaiting && !v.allWait {
			column.Add(kit.Leading(kit.NewLink(
				lang.N("Show all {{.Count}} waiting", len(waiting), with{"Count": len(waiting)}),
				func() { v.allWait = true; v.draw() })))
			break
		}
		find := kit.NewButton(lang.L("Find a mentor"), kit.Secondary, func() { openMakePair(v.host, v.board, w.person.ID) })
		row := waitingRow(kit.ItemName(v.board.names.Of(w.person)), kit.MutedParagraph(v.board.why(w)))
		column.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.HStack(kit.Gap16, kit.Grow(row), find)))
		column.Add(kit.NewDivider())
	}
	return column
}

// waitingRow sets why somebody waits beside their name, or under it where the
// text is large.
func waitingRow(name, why fyne.CanvasObject) fyne.CanvasObject {
	const large = 1.3
	if kit.TextScale() > large {
		return kit.VStack(0, name, why)
	}
	return kit.Columns(kit.Gap16, []kit.Column{kit.Share(2), kit.Share(5)}, name, why)
}

// stages is the board: a column of cards for each stage.
func (v *boardView) stages() fyne.CanvasObject {
	var columns []fyne.CanvasObject
	for _, stage := range data.Stages {
		cards := v.board.columns[stage]
		head := kit.HStack(kit.Gap8, kit.Grow(kit.Label(boardStage(stage)).Ellipsis()), kit.Label(strconv.Itoa(len(cards))))
		column := []fyne.CanvasObject{head, kit.NewAccentDivider(), kit.Gap(0)}
		for i, c := range cards {
			if i == fewCards && !v.allCards {
				column = append(column, kit.Leading(kit.NewLink(
					lang.N("Show all {{.Count}}", len(cards), with{"Count": len(cards)}),
					func() { v.allCards = true; v.draw() })))
				break
			}
			column = append(column, v.card(c))
		}
		columns = append(columns, kit.VStack(kit.Gap8, column...))
	}
	return form.NewBeside(columns...)
}

// boardStage is the name of a stage over its narrow column.
func boardStage(s data.Stage) string {
	if s == data.GettingToKnow {
		return lang.L("Getting to know")
	}
	return words.Stage(s)
}

func (v *boardView) card(c card) fyne.CanvasObject {
	const pad = 12
	b := v.board
	said := kit.VStack(0, kit.ItemName(b.name(c.pair.Mentee)),
		kit.Body(lang.L("with {{.Name}}", with{"Name": b.name(c.pair.Mentor)})).Ellipsis())
	if lines := b.lines(c); lines != "" {
		said.Add(kit.Gap(kit.Gap4))
		said.Add(kit.CaptionParagraph(lines))
	}
	if quiet := quietWords(c); quiet != "" {
		tone := kit.ToneLate
		if c.silent {
			tone = kit.ToneAbsent
		}
		said.Add(kit.Gap(kit.Gap4))
		said.Add(kit.Leading(kit.NewTag(quiet, tone)))
	}
	return kit.NewPanel(kit.Pad(pad, said), func() {
		v.host.Go(screen.Place{Screen: screen.Pairs, ID: c.pair.ID})
	})
}

// ended lists the pairs of the past, when somebody asks for them.
func (v *boardView) ended(pairs []data.Pair) fyne.CanvasObject {
	if !v.showEnded {
		return kit.Leading(kit.NewLink(lang.N("Show {{.Count}} ended pairs", len(pairs), with{"Count": len(pairs)}),
			func() { v.showEnded = true; v.draw() }))
	}
	column := kit.VStack(0, kit.Section(lang.L("Ended pairs")))
	for _, p := range pairs {
		now := p.Now()
		row := kit.Columns(kit.Gap16, []kit.Column{kit.Share(3), kit.Share(4)},
			kit.ItemName(v.board.title(p)),
			kit.Muted(lang.L("{{.Reason}}, {{.Date}}",
				with{"Reason": words.EndReason(now.Reason), "Date": words.DateWithYear(now.Date)})).Ellipsis())
		open := kit.NewButton(lang.L("Look"), kit.Quiet, func() {
			v.host.Go(screen.Place{Screen: screen.Pairs, ID: p.ID})
		})
		column.Add(kit.HStack(kit.Gap16, kit.Grow(row), open))
		column.Add(kit.NewDivider())
	}
	return column
}

// title is "Dana K. with Ruth S.".
func (b *board) title(p data.Pair) string {
	return lang.L("{{.Mentee}} with {{.Mentor}}", with{"Mentee": b.name(p.Mentee), "Mentor": b.name(p.Mentor)})
}

func (v *boardView) makePair() {
	if len(v.board.people) > 0 {
		openMakePair(v.host, v.board, data.ID{})
	}
}

// logOneToOne asks which pair met, then for the rest.
func (v *boardView) logOneToOne() {
	var options []kit.PickerOption
	for _, column := range v.board.columns {
		for _, c := range column {
			options = append(options, kit.PickerOption{ID: c.pair.ID.String(), Label: v.board.title(c.pair)})
		}
	}
	if len(options) > 0 {
		onetoone.ChoosePair(v.host, options, v.board.pairs, v.board.names)
	}
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
