package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) goalCommand() *cobra.Command {
	goal := &cobra.Command{
		Use: "goal", Short: "Note what people want, in their own words, and how it goes",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	goal.AddCommand(t.goalAddCommand(), t.goalStepCommand(), t.goalStatusCommand())
	return goal
}

func (t *terminal) goalAddCommand() *cobra.Command {
	var person, words, on string
	var steps []string
	c := &cobra.Command{
		Use:   "add FILE --person ID --words TEXT",
		Short: "Note a goal of a person's, and print its id",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			var g data.Goal
			if g.Person, err = parseID("person", person); err != nil {
				return err
			}
			if g.Made, err = parseDay("on", on, t.today()); err != nil {
				return err
			}
			if g.Words, err = t.text("words", words); err != nil {
				return err
			}
			if g.Words == "" {
				return wrongUse("say what they want, in their own words: --words TEXT")
			}
			for _, text := range steps {
				g.Steps = append(g.Steps, data.GoalStep{Text: text})
			}
			return t.open(args[0], func(s *store.Store) error {
				id, err := s.AddGoal(g)
				return t.printID(id, err)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "`ID` of the person")
	c.Flags().StringVar(&words, "words", "", "the `TEXT`, in the person's own words"+textHelp)
	c.Flags().StringArrayVar(&steps, "step", nil, "a small step towards it, a `TEXT`; may be given again")
	c.Flags().StringVar(&on, "on", "", "`DATE`, like 2026-05-03 (today)")
	return c
}

func (t *terminal) goalStepCommand() *cobra.Command {
	var goal, further, on string
	var done int
	c := &cobra.Command{
		Use:   "step FILE --goal ID --done NUMBER",
		Short: "Note that a step is done, or add one",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := parseID("goal", goal)
			if err != nil {
				return err
			}
			day, err := parseDay("on", on, t.today())
			if err != nil {
				return err
			}
			if (done == 0) == (further == "") {
				return wrongUse("say which step: --done NUMBER or --add TEXT")
			}
			return t.open(args[0], func(s *store.Store) error {
				g, err := goalIn(s, id)
				if err != nil {
					return err
				}
				switch {
				case further != "":
					g.Steps = append(g.Steps, data.GoalStep{Text: further})
				case done < 1 || done > len(g.Steps):
					return fmt.Errorf("this goal has no step %d, it has %d; nothing was changed", done, len(g.Steps))
				default:
					g.Steps[done-1].Done = day
				}
				return s.UpdateGoal(g)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&goal, "goal", "", "`ID` of the goal, as 'list goals' prints it")
	c.Flags().IntVar(&done, "done", 0, "the `NUMBER` of the step that is done, from 1")
	c.Flags().StringVar(&further, "add", "", "a further step, a `TEXT`")
	c.Flags().StringVar(&on, "on", "", "`DATE`, like 2026-05-03 (today)")
	return c
}

func (t *terminal) goalStatusCommand() *cobra.Command {
	var goal, pair, note, on string
	c := &cobra.Command{
		Use:   "status FILE --goal ID STATUS",
		Short: "Note how a goal stands",
		Long:  "Notes how a goal stands: " + listed(names(data.GoalStatuses[:])) + ". How it stood before is kept.",
		Args:  exactly(2),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := parseID("goal", goal)
			if err != nil {
				return err
			}
			var change data.GoalChange
			if change.Status, err = data.ParseGoalStatus(args[1]); err != nil {
				return useError{err}
			}
			if pair != "" {
				if change.Pair, err = parseID("pair", pair); err != nil {
					return err
				}
			}
			if change.Date, err = parseDay("on", on, t.today()); err != nil {
				return err
			}
			if change.Note, err = t.text("note", note); err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error { return s.ReviewGoal(id, change) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&goal, "goal", "", "`ID` of the goal, as 'list goals' prints it")
	c.Flags().StringVar(&pair, "pair", "", "`ID` of the pair that looked at it, if one did")
	c.Flags().StringVar(&note, "note", "", "a short `TEXT`, for that pair and the facilitators"+textHelp)
	c.Flags().StringVar(&on, "on", "", "`DATE`, like 2026-05-03 (today)")
	return c
}

// goalIn reads a goal.
func goalIn(s *store.Store, id data.ID) (g data.Goal, err error) {
	err = s.View(func(r *store.Reader) error {
		g, err = r.Goal(id)
		return err
	})
	return g, err
}
