package pairs

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// moveTo takes the pair to another stage, from today on.
func (v *pageView) moveTo(stage string) {
	for _, s := range data.Stages {
		if s.String() == stage {
			now := v.facts.pair().Now()
			v.host.Fail(v.host.Store().StepPair(v.facts.pair().ID,
				data.PairStep{Date: max(now.Date, v.facts.today), Stage: s, State: now.State}))
		}
	}
}

func (v *pageView) begin() {
	v.step(lang.L("They begin"), lang.L("Save"), data.Active, nil)
}

func (v *pageView) goOn() {
	v.step(lang.L("They go on"), lang.L("Save"), data.Active, nil)
}

func (v *pageView) pause() {
	v.step(lang.L("Pause the pair"), lang.L("Pause"), data.OnPause, nil)
}

func (v *pageView) end() {
	var options []kit.PickerOption
	for _, r := range data.EndReasons {
		options = append(options, kit.PickerOption{ID: r.String(), Label: words.EndReason(r)})
	}
	v.step(lang.L("End the pair"), lang.L("End the pair"), data.Ended,
		kit.NewPicker(lang.L("Choose a reason"), options, nil))
}

// step asks for the day of a step, a note and, where the pair ends, the
// reason; and notes the step.
func (v *pageView) step(title, verb string, state data.PairState, reason *kit.Picker) {
	date, note := form.DateField(v.facts.today, v.facts.today, form.DateOrder(v.host)), form.Lines("", 2)
	fields := form.Fields{
		"date": kit.NewField(lang.L("From"), date, ""),
		"note": kit.NewField(lang.L("Note"), note, ""),
	}
	content := kit.VStack(kit.Gap8, fields["date"])
	if reason != nil {
		fields["reason"] = kit.NewField(lang.L("Why"), reason, lang.L("The pair’s history stays."))
		content.Add(fields["reason"])
	}
	content.Add(fields["note"])
	kit.FormDialog(v.host.Window(), title, content, verb, func() error {
		on, err := form.Date("date", date)
		if err == nil {
			step := data.PairStep{Date: on, Stage: v.facts.pair().Now().Stage, State: state, Note: form.Text(note)}
			if reason != nil {
				step.Reason = chosenReason(reason)
			}
			err = v.host.Store().StepPair(v.facts.pair().ID, step)
		}
		return fields.Said(err)
	})
}

func chosenReason(p *kit.Picker) data.EndReason {
	option, _ := p.Selected()
	for _, r := range data.EndReasons {
		if r.String() == option.ID {
			return r
		}
	}
	return data.NoReason
}
