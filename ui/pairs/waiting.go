package pairs

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// fewWaiting is how many of those who wait are shown before somebody asks for
// all.
const fewWaiting = 25

// waitingTab lists who waits for a mentor, the longest waiting first.
type waitingTab struct {
	host    screen.Host
	book    *book
	content *fyne.Container
	most    int // rows that are shown
}

func newWaitingTab(h screen.Host) *waitingTab {
	return &waitingTab{host: h, content: kit.VStack(0), most: fewWaiting}
}

func (t *waitingTab) show(of *book) {
	t.book = of
	t.draw()
}

func (t *waitingTab) draw() {
	waiting := t.book.waiting
	if len(waiting) == 0 {
		t.content.Objects = []fyne.CanvasObject{kit.NewEmptyState(lang.L("Nobody waits for a mentor"),
			lang.L("Whoever is noted as waiting on their page, or has lost their mentor, is listed here."), nil)}
		t.content.Refresh()
		return
	}
	t.content.Objects = fewRows(len(waiting), t.most, func(i int) fyne.CanvasObject { return t.row(waiting[i]) },
		lang.N("Show all {{.Count}} waiting", len(waiting), words.With{"Count": len(waiting)}),
		func() { t.most = math.MaxInt; t.draw() })
	t.content.Refresh()
}

// row is somebody who waits: who and how long, whether they are ready and what
// they wish for, and the way to find a mentor.
func (t *waitingTab) row(w data.Waiting) fyne.CanvasObject {
	who := kit.VStack(0, kit.ItemName(t.book.names.Of(w.Person)), kit.CaptionParagraph(t.book.waitsWords(w)))
	said := kit.VStack(kit.Gap4, readiness(w.Ready, t.book.today)...)
	if wishes := t.book.wishes(w.Person); wishes != "" {
		said.Add(kit.MutedParagraph(wishes))
	}
	find := kit.NewButton(lang.L("Find a mentor"), kit.Secondary, func() {
		t.host.Go(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: w.Person.ID})
	})
	return actionRow(beside(who, said), find)
}

// readiness says in one line what the path has been, and what of it is
// missing: that warns, and never blocks.
func readiness(r data.Readiness, today data.Date) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if done := reasonLine(r.For, today); done != "" {
		lines = append(lines, kit.NewReason(kit.ReasonFor, done))
	}
	if missing := reasonLine(r.Against, today); missing != "" {
		lines = append(lines, kit.NewReason(kit.ReasonAgainst, missing))
	}
	return lines
}

// waitsWords says since when somebody waits, and why where nobody noted it.
func (b *book) waitsWords(w data.Waiting) string {
	how := lang.L("Nobody noted since when")
	if w.Since != 0 {
		how = lang.L("Waiting since {{.Date}}", words.With{"Date": words.Date(w.Since, b.today)})
		if weeks := w.Days(b.today) / 7; weeks > 0 {
			how = lang.N("Waiting {{.Count}} weeks", weeks, words.With{"Count": weeks})
		}
	}
	switch w.Why {
	case data.LastPairEnded:
		return lang.L("{{.HowLong}}, since the pair with {{.Name}} ended",
			words.With{"HowLong": how, "Name": b.name(w.Last.Mentor)})
	case data.NoMentorYet:
		if w.Since == 0 {
			return lang.L("No mentor yet")
		}
		return lang.L("No mentor yet; joined {{.Ago}}", words.With{"Ago": words.Ago(w.Since, b.today)})
	}
	return how
}

// wishes is what somebody would like in a mentor; empty where they said
// nothing.
func (b *book) wishes(p data.Person) string {
	var wished []string
	if p.Path.MentorGender != "" {
		wished = append(wished, p.Path.MentorGender)
	}
	if p.Path.Wishes != "" {
		wished = append(wished, words.NoteWithin(b.names.Hidden(), p.Path.Wishes))
	}
	if len(wished) == 0 {
		return ""
	}
	return lang.L("Would like: {{.Wishes}}", words.With{"Wishes": words.Listed(wished)})
}
