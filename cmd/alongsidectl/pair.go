package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

// pairFlags are what a step in the life of a pair is told with.
type pairFlags struct {
	pair, mentee, mentor, by      string
	stage, reason, on, next, text string
}

// pairStep is such a step, read from the flags.
type pairStep struct {
	pair, mentor data.ID
	on, next     data.Date
	note         string
	stage        data.Stage
	reason       data.EndReason
}

func (t *terminal) pairCommand() *cobra.Command {
	pair := &cobra.Command{
		Use: "pair", Short: "Make a pair, and note the steps of its life",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	pair.AddCommand(t.proposeCommand(), t.acceptCommand(), t.stageCommand(), t.pauseCommand(), t.resumeCommand(),
		t.reviewCommand(), t.endCommand(), t.transferCommand())
	return pair
}

// pairAction is a command that does something with one pair. It has the flags
// that all of them have; read takes over those of its own, before the
// passphrase is asked for, and may be nil.
func (t *terminal) pairAction(use, short string, f *pairFlags,
	read func(*pairStep) error, do func(*store.Store, pairStep) error,
) *cobra.Command {
	c := &cobra.Command{
		Use: use + " FILE --pair ID", Short: short, Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			var step pairStep
			if step.pair, err = parseID("pair", f.pair); err != nil {
				return err
			}
			if step.on, err = parseDay("on", f.on, t.today()); err != nil {
				return err
			}
			if step.next, err = parseDay("next", f.next, 0); err != nil {
				return err
			}
			if step.note, err = t.text("note", f.text); err != nil {
				return err
			}
			if read != nil {
				if err := read(&step); err != nil {
					return err
				}
			}
			return t.open(args[0], func(s *store.Store) error { return do(s, step) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&f.pair, "pair", "", "`ID` of the pair, as 'list pairs' prints it")
	c.Flags().StringVar(&f.on, "on", "", "`DATE`, like 2026-05-03 (today)")
	return c
}

func noteFlag(c *cobra.Command, f *pairFlags) {
	c.Flags().StringVar(&f.text, "note", "", "a short `TEXT`"+textHelp)
}

func (t *terminal) proposeCommand() *cobra.Command {
	var f pairFlags
	c := &cobra.Command{
		Use:   "propose FILE --mentee ID --mentor ID",
		Short: "Propose that two become a pair, and print its id",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			mentee, err := parseID("mentee", f.mentee)
			if err != nil {
				return err
			}
			mentor, err := parseID("mentor", f.mentor)
			if err != nil {
				return err
			}
			on, err := parseDay("on", f.on, t.today())
			if err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error {
				id, err := s.MakePair(mentee, mentor, on, data.Proposed)
				return t.printID(id, err)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&f.mentee, "mentee", "", "`ID` of the mentee")
	c.Flags().StringVar(&f.mentor, "mentor", "", "`ID` of the mentor")
	c.Flags().StringVar(&f.on, "on", "", "`DATE`, like 2026-05-03 (today)")
	return c
}

// printID prints the id of what was made.
func (t *terminal) printID(id data.ID, err error) error {
	if err == nil {
		fmt.Fprintln(t.out, id)
	}
	return err
}

func (t *terminal) acceptCommand() *cobra.Command {
	var f pairFlags
	both := func(*pairStep) error {
		if f.by != "" && f.by != "mentee" && f.by != "mentor" {
			return wrongUse("--by is mentee or mentor, not %q", f.by)
		}
		return nil
	}
	c := t.pairAction("accept", "Note that the mentee, the mentor or both said yes", &f, both, func(s *store.Store, step pairStep) error {
		p, err := pairIn(s, step.pair)
		if err != nil {
			return err
		}
		if f.by != "mentor" && p.MenteeAgreed == 0 {
			err = s.AgreePair(p.ID, p.Mentee, step.on)
		}
		if err == nil && f.by != "mentee" && p.MentorAgreed == 0 {
			err = s.AgreePair(p.ID, p.Mentor, step.on)
		}
		return err
	})
	c.Flags().StringVar(&f.by, "by", "", "`WHO` said yes: mentee or mentor (both)")
	return c
}

// pairIn reads a pair.
func pairIn(s *store.Store, id data.ID) (p data.Pair, err error) {
	err = s.View(func(r *store.Reader) error {
		p, err = r.Pair(id)
		return err
	})
	return p, err
}
