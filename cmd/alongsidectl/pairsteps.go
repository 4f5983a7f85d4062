package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) stageCommand() *cobra.Command {
	var f pairFlags
	read := func(step *pairStep) (err error) {
		step.stage, err = parseChoice("stage", f.stage, data.Stages[:])
		return err
	}
	c := t.pairAction("step", "Note that a pair has come to another stage", &f, read, func(s *store.Store, step pairStep) error {
		p, err := pairIn(s, step.pair)
		if err != nil {
			return err
		}
		return s.StepPair(p.ID, data.PairStep{Date: step.on, Stage: step.stage, State: p.Now().State, Note: step.note})
	})
	c.Flags().StringVar(&f.stage, "stage", "", "the `STAGE`: "+listed(names(data.Stages[:])))
	noteFlag(c, &f)
	return c
}

// names are what things are called.
func names[T fmt.Stringer](all []T) []string {
	var texts []string
	for _, thing := range all {
		texts = append(texts, thing.String())
	}
	return texts
}

func (t *terminal) pauseCommand() *cobra.Command {
	var f pairFlags
	c := t.pairAction("pause", "Note that a pair pauses", &f, nil, func(s *store.Store, step pairStep) error {
		return turn(s, step, data.Active, data.OnPause)
	})
	noteFlag(c, &f)
	return c
}

func (t *terminal) resumeCommand() *cobra.Command {
	var f pairFlags
	c := t.pairAction("resume", "Note that a paused pair goes on", &f, nil, func(s *store.Store, step pairStep) error {
		return turn(s, step, data.OnPause, data.Active)
	})
	noteFlag(c, &f)
	return c
}

// turn takes a pair from one state to another, at the stage it stands at.
func turn(s *store.Store, step pairStep, from, to data.PairState) error {
	p, err := pairIn(s, step.pair)
	if err != nil {
		return err
	}
	now := p.Now()
	if now.State != from {
		return fmt.Errorf("this pair is %s, not %s; nothing was changed", now.State, from)
	}
	return s.StepPair(p.ID, data.PairStep{Date: step.on, Stage: now.Stage, State: to, Note: step.note})
}

func (t *terminal) reviewCommand() *cobra.Command {
	var f pairFlags
	c := t.pairAction("review", "Note that a pair was reviewed, and plan the next review", &f, nil, func(s *store.Store, step pairStep) error {
		return s.ReviewPair(step.pair, step.on, step.note, step.next)
	})
	c.Flags().StringVar(&f.next, "next", "", "`DATE` of the next review (none is planned)")
	noteFlag(c, &f)
	return c
}

func (t *terminal) endCommand() *cobra.Command {
	var f pairFlags
	read := func(step *pairStep) (err error) {
		step.reason, err = parseChoice("reason", f.reason, data.EndReasons[:])
		return err
	}
	c := t.pairAction("end", "Note that a pair has ended, and why", &f, read, func(s *store.Store, step pairStep) error {
		p, err := pairIn(s, step.pair)
		if err != nil {
			return err
		}
		return s.StepPair(p.ID, data.PairStep{
			Date: step.on, Stage: p.Now().Stage, State: data.Ended, Reason: step.reason, Note: step.note,
		})
	})
	c.Flags().StringVar(&f.reason, "reason", "", "the `REASON`: "+listed(names(data.EndReasons[:])))
	noteFlag(c, &f)
	return c
}

func (t *terminal) transferCommand() *cobra.Command {
	var f pairFlags
	read := func(step *pairStep) (err error) {
		step.mentor, err = parseID("mentor", f.mentor)
		return err
	}
	c := t.pairAction("transfer", "End a pair and propose the mentee to another mentor", &f, read, func(s *store.Store, step pairStep) error {
		id, err := s.TransferPair(step.pair, step.mentor, step.on, data.Proposed, step.note)
		return t.printID(id, err)
	})
	c.Long = `Ends a pair as transferred, proposes the mentee to another mentor, and prints the
new pair's id. The new mentor sees the mentee's attendance and goals, and nothing
of what the earlier one wrote. The note stays with the pair that ended.`
	c.Flags().StringVar(&f.mentor, "mentor", "", "`ID` of the new mentor")
	noteFlag(c, &f)
	return c
}
