package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// reviewMonths is how long after a review the next one is offered.
const reviewMonths = 3

// goalAtReview is a goal with how it stands now.
type goalAtReview struct {
	goal   data.Goal
	status *kit.Picker[data.GoalStatus]
}

// review is the short talk about how the pair does: the stage, each goal that
// is worked on, a note, and the day of the next review.
func (v *pageView) review() {
	f := v.facts
	if f.pair().Now().State != data.Active {
		v.sayNotMeeting()
		return
	}
	order := screen.DateOrder(v.host)
	date := form.DateField(f.today, f.today, order)
	next := form.DateField(f.today.AddMonths(reviewMonths), f.today, order)
	stage, note := stagePicker(f.pair().Now().Stage), form.Lines("", 2)
	fields := form.Fields{
		"date":  kit.NewField(lang.L("Date"), date, ""),
		"next":  kit.NewField(lang.L("Next review"), next, ""),
		"stage": kit.NewField(lang.L("The pair is at"), stage, ""),
		"note":  kit.NewField(lang.L("How it goes"), note, ""),
	}
	content := kit.VStack(kit.Gap8, form.NewBeside(fields["date"], fields["next"]), fields["stage"])
	var looked []goalAtReview
	for _, g := range f.goals {
		if g.Status() == data.GoalOpen {
			at := goalAtReview{g, goalPicker(g.Status())}
			looked = append(looked, at)
			content.Add(kit.NewField(words.Quoted(f.names.Hidden(), g.Words), at.status, ""))
		}
	}
	content.Add(fields["note"])
	title := lang.L("Review: {{.Pair}}", words.With{"Pair": f.title()})
	kit.FormDialog(v.host.Window(), title, content, lang.L("Save the review"), func() error {
		on, err := form.Date("date", date)
		if err != nil {
			return fields.Said(err)
		}
		again, err := form.Date("next", next)
		if err == nil {
			err = v.host.Store().ReviewTogether(f.pair().ID, on, stage.Selected(),
				form.Text(note), again, goalChanges(looked, on, f.pair().ID))
		}
		return fields.Said(err)
	})
}

// goalChanges are how the goals stand at the review, each of which was looked
// at.
func goalChanges(looked []goalAtReview, on data.Date, pair data.ID) map[data.ID]data.GoalChange {
	changes := make(map[data.ID]data.GoalChange)
	for _, at := range looked {
		changes[at.goal.ID] = data.GoalChange{Date: on, Status: at.status.Selected(), Pair: pair}
	}
	return changes
}

func goalPicker(picked data.GoalStatus) *kit.Picker[data.GoalStatus] {
	p := kit.NewPicker("", kit.Options(data.GoalStatuses[:], words.GoalStatus), nil)
	p.SetSelected(picked)
	return p
}

// planReview sets the day of the next review.
func (v *pageView) planReview() {
	f := v.facts
	on := f.pair().ReviewOn
	if on == 0 {
		on = f.today.AddMonths(reviewMonths)
	}
	date := form.DateField(on, f.today, screen.DateOrder(v.host))
	fields := form.Fields{"date": kit.NewField(lang.L("Next review"), date, lang.L("An empty field plans none."))}
	var content fyne.CanvasObject = fields["date"]
	kit.FormDialog(v.host.Window(), lang.L("Plan the next review"), content, lang.L("Save"), func() error {
		on, err := form.Date("date", date)
		if err == nil {
			err = v.host.Store().SetPairReview(f.pair().ID, on)
		}
		return fields.Said(err)
	})
}
