package onetoone

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// talkedAbout is a goal of the mentee with its tick, and a line to say a word
// about it where it is ticked.
type talkedAbout struct {
	goal data.Goal
	tick *kit.Check
	word *kit.Entry
}

// newTalkedAbout returns a goal that is not ticked yet; onChange is called when
// its height has changed.
func newTalkedAbout(g data.Goal, hidden bool, onChange func()) *talkedAbout {
	t := &talkedAbout{goal: g, word: kit.NewEntry(lang.L("How it goes, if there is a word to say"))}
	t.word.Hide()
	t.tick = kit.NewCheck(words.Note(hidden, g.Words), func(ticked bool) {
		if ticked {
			t.word.Show()
		} else {
			t.word.Hide()
		}
		onChange()
	}).Wrapping()
	return t
}

func goalTicks(goals []*talkedAbout) fyne.CanvasObject {
	column := kit.VStack(kit.Gap4)
	for _, t := range goals {
		column.Add(t.tick)
		column.Add(t.word)
	}
	return column
}

// reviews are what the one-to-one adds to the goals that were talked about.
func reviews(goals []*talkedAbout, c data.Contact) map[data.ID]data.GoalChange {
	changes := make(map[data.ID]data.GoalChange)
	for _, t := range goals {
		if t.tick.Checked {
			changes[t.goal.ID] = data.GoalChange{Date: c.Date, Status: data.GoalOpen, Pair: c.Pair, Note: form.Text(t.word)}
		}
	}
	return changes
}
