package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) consentCommand() *cobra.Command {
	consent := &cobra.Command{
		Use: "consent", Short: "Record who may be told what about whom, and until when",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	consent.AddCommand(t.consentAddCommand(), t.consentListCommand(), t.consentWithdrawCommand())
	return consent
}

func (t *terminal) consentAddCommand() *cobra.Command {
	var person, recipient, scope, words, purpose, from, until, how string
	c := &cobra.Command{
		Use:   "add FILE --person ID --recipient NAME --purpose TEXT --until DATE",
		Short: "Record a consent, and print its id",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			c := data.Consent{Recipient: recipient, Words: words, Purpose: purpose}
			if c.Person, err = parseID("person", person); err != nil {
				return err
			}
			if c.Scope, err = parseChoice("scope", scope, data.ConsentScopes[:]); err != nil {
				return err
			}
			if c.How, err = parseChoice("how", how, data.ConsentHows[:]); err != nil {
				return err
			}
			if c.Span.From, err = parseDay("from", from, t.today()); err != nil {
				return err
			}
			if c.Span.Until, err = parseDay("until", until, 0); err != nil {
				return err
			}
			if until != "" && c.Span.Until < c.Span.From {
				return wrongUse("--until %s lies before the first day, %s: say with --from since when they may be told", c.Span.Until, c.Span.From)
			}
			return t.open(args[0], func(s *store.Store) error {
				id, err := s.AddConsent(c)
				return t.printID(id, err)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "`ID` of the person, as 'list people' prints it")
	c.Flags().StringVar(&recipient, "recipient", "", "`NAME` of who may be told")
	c.Flags().StringVar(&scope, "scope", data.ScopeAttendance.String(), "`WHAT` may be told: "+listed(names(data.ConsentScopes[:])))
	c.Flags().StringVar(&words, "words", "", "what may be told, a `TEXT`, where --scope is other")
	c.Flags().StringVar(&purpose, "purpose", "", "what for, a `TEXT`")
	c.Flags().StringVar(&from, "from", "", "the first `DATE` on which they may be told (today)")
	c.Flags().StringVar(&until, "until", "", "the last `DATE`, like 2026-05-03")
	c.Flags().StringVar(&how, "how", data.OnPaper.String(), "`HOW` it was given: "+listed(names(data.ConsentHows[:])))
	return c
}

// consentLine is a consent as it is listed.
type consentLine struct {
	ID        data.ID           `json:"id"`
	Person    data.ID           `json:"person"`
	Name      string            `json:"name"`
	Recipient string            `json:"recipient"`
	Scope     data.ConsentScope `json:"scope"`
	Words     string            `json:"words,omitempty"`
	Purpose   string            `json:"purpose"`
	From      data.Date         `json:"from"`
	Until     data.Date         `json:"until"`
	How       data.ConsentHow   `json:"how"`
	Withdrawn data.Date         `json:"withdrawn,omitzero"`
	State     string            `json:"state"`
	Soon      bool              `json:"runsOutSoon"`
}

func (t *terminal) consentListCommand() *cobra.Command {
	var person, style string
	var asJSON bool
	c := &cobra.Command{
		Use:   "list FILE",
		Short: "Show the consents, those that hold first, and the one that ends first before the others",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			var only data.ID
			if person != "" {
				if only, err = parseID("person", person); err != nil {
					return err
				}
			}
			names, err := data.ParseNameStyle(style)
			if err != nil {
				return useError{err}
			}
			return t.see(args[0], func(s *store.Store) error {
				var lines []consentLine
				if err := s.View(func(r *store.Reader) (err error) {
					lines, err = consentLines(r, only, names, t.today())
					return err
				}); err != nil {
					return err
				}
				if asJSON {
					return t.printJSON(lines)
				}
				return t.printTable(consentRows(lines))
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "only those of the person with this `ID`")
	c.Flags().StringVar(&style, "names", data.FirstAndInitial.String(), "how people are shown: full, initial or code")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, for another program")
	return c
}

func consentLines(r *store.Reader, only data.ID, style data.NameStyle, today data.Date) ([]consentLine, error) {
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	consents, err := r.Consents()
	if !only.IsZero() && err == nil {
		if _, err = r.Person(only); err == nil {
			consents, err = r.ConsentsOf(only)
		}
	}
	if err != nil {
		return nil, err
	}
	data.SortConsents(consents, today)
	names := data.NewNames(style, people).Alone()
	lines := []consentLine{}
	for _, c := range consents {
		lines = append(lines, consentLine{
			c.ID, c.Person, names.ByID(c.Person), c.Recipient, c.Scope, c.Words, c.Purpose,
			c.Span.From, c.Span.Until, c.How, c.Withdrawn, c.State(today).String(), c.RunsOutSoon(today),
		})
	}
	return lines, nil
}

func consentRows(lines []consentLine) [][]string {
	rows := [][]string{{"ID", "NAME", "WHO MAY BE TOLD", "WHAT", "WHAT FOR", "FROM", "UNTIL", "HOW", "STATE"}}
	for _, l := range lines {
		what := l.Scope.String()
		if l.Words != "" {
			what = l.Words
		}
		state := l.State
		if l.Soon {
			state += ", runs out soon"
		}
		rows = append(rows, []string{
			l.ID.String(), l.Name, l.Recipient, what, l.Purpose, l.From.String(), l.Until.String(), l.How.String(), state,
		})
	}
	return rows
}

func (t *terminal) consentWithdrawCommand() *cobra.Command {
	var person, recipient, consent, on string
	c := &cobra.Command{
		Use:   "withdraw FILE --person ID --recipient NAME | --consent ID",
		Short: "Note that a consent was withdrawn",
		Long: `Notes that a person has withdrawn their consent, from a day on: every one that
still holds for the recipient, or the one with the id. What was is kept.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			who, err := parseID("person", person)
			if err != nil {
				return err
			}
			if (recipient == "") == (consent == "") {
				return wrongUse("say which: --recipient NAME, or --consent ID as 'consent list' prints it")
			}
			day, err := parseDay("on", on, t.today())
			if err != nil {
				return err
			}
			if consent != "" {
				id, err := parseID("consent", consent)
				if err != nil {
					return err
				}
				return t.open(args[0], func(s *store.Store) error { return s.WithdrawConsents(who, day, id) })
			}
			return t.open(args[0], func(s *store.Store) error {
				ids, err := consentsFor(s, who, recipient, day)
				if err != nil {
					return err
				}
				return s.WithdrawConsents(who, day, ids...)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "`ID` of the person")
	c.Flags().StringVar(&recipient, "recipient", "", "`NAME` of who may not be told any more")
	c.Flags().StringVar(&consent, "consent", "", "`ID` of the consent")
	c.Flags().StringVar(&on, "on", "", "the first `DATE` on which it holds no more (today)")
	return c
}

// consentsFor are a person's consents for a recipient that have not ended on a
// day.
func consentsFor(s *store.Store, person data.ID, recipient string, on data.Date) ([]data.ID, error) {
	var ids []data.ID
	err := s.View(func(r *store.Reader) error {
		if _, err := r.Person(person); err != nil {
			return err
		}
		consents, err := r.ConsentsOf(person)
		for _, c := range consents {
			if c.For(recipient) && !c.Ended(on) {
				ids = append(ids, c.ID)
			}
		}
		return err
	})
	if err == nil && len(ids) == 0 {
		err = fmt.Errorf("no consent of this person's holds for %q; nothing was changed", recipient)
	}
	return ids, err
}
