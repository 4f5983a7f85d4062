package main

import (
	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

// contactFlags are what a one-to-one or a call is logged with.
type contactFlags struct {
	pair, person, on, how, where, themes, note, next string
	minutes                                          int
	missed                                           bool
}

func (t *terminal) contactCommand() *cobra.Command {
	contact := &cobra.Command{
		Use: "contact", Short: "Log one-to-ones and calls",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	contact.AddCommand(t.contactAddCommand())
	return contact
}

func (t *terminal) contactAddCommand() *cobra.Command {
	var f contactFlags
	c := &cobra.Command{
		Use:   "add FILE --pair ID",
		Short: "Log a one-to-one of a pair, or a call to a person, and print its id",
		Long: `Logs a one-to-one of a pair (--pair), or a call that somebody made to a person
(--person), and prints its id.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			c, err := f.contact(t)
			if err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error {
				if !c.Pair.IsZero() {
					p, err := pairIn(s, c.Pair)
					if err != nil {
						return err
					}
					c.Person = p.Mentee
				}
				id, err := s.AddContact(c)
				return t.printID(id, err)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&f.pair, "pair", "", "`ID` of the pair")
	c.Flags().StringVar(&f.person, "person", "", "`ID` of the person who was called, in no pair")
	c.Flags().StringVar(&f.on, "on", "", "`DATE`, like 2026-05-03 (today)")
	c.Flags().IntVar(&f.minutes, "minutes", 0, "how `LONG`")
	c.Flags().StringVar(&f.how, "how", "", "`HOW`: "+listed(names(data.ContactHows[:]))+" (in-person; a call: phone)")
	c.Flags().StringVar(&f.where, "where", "", "`WHERE`: "+listed(names(data.ContactWheres[:])))
	c.Flags().BoolVar(&f.missed, "missed", false, "it was agreed and did not happen")
	c.Flags().StringVar(&f.themes, "themes", "", "a few `WORDS`"+textHelp)
	c.Flags().StringVar(&f.note, "note", "", "a short `TEXT`"+textHelp)
	c.Flags().StringVar(&f.next, "next", "", "`DATE` agreed for the next one")
	return c
}

// contact reads the flags; the mentee of a pair is not known yet.
func (f contactFlags) contact(t *terminal) (c data.Contact, err error) {
	c = data.Contact{Minutes: f.minutes, Missed: f.missed}
	switch {
	case (f.pair == "") == (f.person == ""):
		return c, wrongUse("say with whom: --pair ID or --person ID")
	case f.pair != "":
		c.Pair, err = parseID("pair", f.pair)
	default:
		c.How = data.ByPhone
		c.Person, err = parseID("person", f.person)
	}
	if err != nil {
		return c, err
	}
	if c.Date, err = parseDay("on", f.on, t.today()); err != nil {
		return c, err
	}
	if c.Next, err = parseDay("next", f.next, 0); err != nil {
		return c, err
	}
	if f.how != "" {
		if c.How, err = parseChoice("how", f.how, data.ContactHows[:]); err != nil {
			return c, err
		}
	}
	if f.where != "" {
		if c.Where, err = parseChoice("where", f.where, data.ContactWheres[:]); err != nil {
			return c, err
		}
	}
	if f.themes == "-" && f.note == "-" {
		return c, wrongUse("standard input is either the themes or the note")
	}
	if c.Themes, err = t.text("themes", f.themes); err != nil {
		return c, err
	}
	c.Note, err = t.text("note", f.note)
	return c, err
}
