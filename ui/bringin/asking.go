package bringin

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// asking is what nothing in the sheet decides: the question before, which can be
// answered otherwise, the one that is asked now, and the one after it.
type asking struct {
	screen  *Screen
	content *fyne.Container
	first   fyne.Focusable // what has the keyboard first; nil: nothing is asked
	// controls are what can have the keyboard.
	controls []fyne.Focusable
}

func newAsking(s *Screen) *asking { return &asking{screen: s, content: kit.Stacked()} }

func (a *asking) focus() fyne.Focusable { return a.first }

// show shows the questions of the sheet.
func (a *asking) show(s *sheet) {
	a.first, a.controls = nil, nil
	all := len(s.asked) + len(s.reading.Questions)
	kit.ShowIf(all > 0, a.content)
	if all == 0 {
		a.content.Objects = nil
		a.content.Refresh()
		return
	}
	var columns []kit.Column
	var parts []fyne.CanvasObject
	add := func(share float32, part fyne.CanvasObject) {
		columns, parts = append(columns, kit.Share(share)), append(parts, part)
	}
	if len(s.asked) > 0 {
		add(1, a.said(s, all))
	}
	add(2, a.now(s, all))
	if len(s.reading.Questions) > 1 {
		add(1, a.next(s, all))
	}
	a.content.Objects = []fyne.CanvasObject{kit.FoldingTopColumns(kit.Gap24, columns, parts...)}
	a.content.Refresh()
}

// hasKeyboard reports whether what is asked has the keyboard.
func (a *asking) hasKeyboard() bool {
	focused := a.screen.host.Window().Canvas().Focused()
	return focused != nil && slices.Contains(a.controls, focused)
}

func ofThem(n, all int) *kit.Text {
	return kit.Label(lang.L("{{.N}} of {{.All}}", words.With{"N": n, "All": all}))
}

// said is the question that was answered last, and its answer.
func (a *asking) said(s *sheet, all int) fyne.CanvasObject {
	n := len(s.asked)
	last := s.asked[n-1]
	other := kit.NewLink(lang.L("Another answer"), func() {
		a.screen.change(func(ctx context.Context, _ *store.Store) (*sheet, error) { return s.takeBack(ctx) })
	})
	a.controls = append(a.controls, other)
	return kit.VStack(kit.Gap4, kit.NewDivider(), ofThem(n, all), kit.StrongParagraph(last.says),
		kit.CaptionParagraph(told(s, last.question.Says)), kit.Leading(other))
}

// next is the question that comes after the one that is asked.
func (a *asking) next(s *sheet, all int) fyne.CanvasObject {
	q := s.reading.Questions[1]
	return kit.VStack(kit.Gap4, kit.NewDivider(), ofThem(len(s.asked)+2, all), kit.MutedParagraph(told(s, q.Says)), kit.CaptionParagraph(told(s, q.Because)))
}

// now is the question that is asked.
func (a *asking) now(s *sheet, all int) fyne.CanvasObject {
	q := s.question()
	if q == nil {
		return kit.VStack(kit.Gap4, kit.NewAccentDivider(), kit.BigParagraph(lang.L("Nothing is open")),
			kit.CaptionParagraph(lang.L("Look over what the columns are taken for. Then see what comes in.")))
	}
	part := kit.VStack(kit.Gap8, kit.NewAccentDivider(), ofThem(len(s.asked)+1, all), kit.BigParagraph(told(s, q.Says)), kit.CaptionParagraph(told(s, q.Because)))
	if q.About == incoming.AskDay {
		a.askDay(s, part)
	} else {
		a.askAnswer(s, *q, part)
	}
	return part
}

// fewAnswers is how many stand beside one another; of more one is picked in a list.
const fewAnswers = 6

// askAnswer offers the answers: the likeliest is chosen, and Enter takes it.
func (a *asking) askAnswer(s *sheet, q incoming.Question, part *fyne.Container) {
	places := make([]kit.Option[int], len(q.Answers))
	for i, answer := range q.Answers {
		places[i] = kit.Option[int]{Value: i, Label: words.Drawn(answer.Says)}
	}
	chosen := q.Likely
	yes := kit.NewButton(lang.L("That is right"), kit.Primary, func() {
		if chosen < 0 {
			return
		}
		a.screen.change(func(ctx context.Context, _ *store.Store) (*sheet, error) {
			return s.answer(ctx, q.Answers[chosen].Says, q.Answer(s.choices, chosen))
		})
	})
	yes.SetEnabled(chosen >= 0)
	choose := func(n int) {
		chosen = n
		yes.SetEnabled(true)
	}
	if chosen >= 0 && len(places) <= fewAnswers {
		chips := kit.NewChoice(places, choose)
		chips.SetSelected(chosen)
		part.Add(chips)
		a.controls = append(a.controls, chips)
		a.first = yes
	} else {
		picker := kit.NewPicker(lang.L("Choose"), places, choose)
		if a.first = picker; chosen >= 0 {
			picker.SetSelected(chosen)
			a.first = yes
		}
		part.Add(kit.AtMost(kit.Scaled(360), picker))
		a.controls = append(a.controls, picker)
	}
	a.controls = append(a.controls, yes)
	part.Add(kit.Leading(yes))
}

// askDay asks for the day of all the marks.
func (a *asking) askDay(s *sheet, part *fyne.Container) {
	var yes *kit.Button
	day := kit.NewDateField(s.today, s.order, func(d data.Date) { yes.SetEnabled(d != 0) })
	take := func() {
		c := s.choices
		if c.Day = day.Date(); c.Day == 0 {
			return
		}
		a.screen.change(func(ctx context.Context, _ *store.Store) (*sheet, error) {
			return s.answer(ctx, words.Date(c.Day, s.today), c)
		})
	}
	yes = kit.NewButton(lang.L("That is right"), kit.Primary, take)
	yes.SetEnabled(false)
	part.Add(kit.AtMost(kit.Scaled(360), kit.NewField(lang.L("Date"), day, "")))
	part.Add(kit.Leading(yes))
	a.first = day.Focus()
	a.controls = append(a.controls, a.first, yes)
}
