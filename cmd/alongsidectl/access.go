package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) accessCommand() *cobra.Command {
	access := &cobra.Command{
		Use: "access", Short: "Keep the requests of people to see what is held about them",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	access.AddCommand(t.accessStartCommand(), t.accessListCommand(), t.accessDoneCommand())
	return access
}

func (t *terminal) accessStartCommand() *cobra.Command {
	var person, on string
	c := &cobra.Command{
		Use:   "start FILE --person ID [--on DATE]",
		Short: "Note that somebody asked, and print the request's id",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := parseID("person", person)
			if err != nil {
				return err
			}
			asked, err := parseDay("on", on, t.today())
			if err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error { return t.printID(s.AskAccess(id, asked)) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "`ID` of the person, as 'list people' prints it")
	c.Flags().StringVar(&on, "on", "", "the `DATE` on which they asked (today)")
	return c
}

// requestLine is a request as it is listed.
type requestLine struct {
	ID     data.ID   `json:"id"`
	Person data.ID   `json:"person"`
	Name   string    `json:"name"`
	Asked  data.Date `json:"asked"`
	Due    data.Date `json:"due"`
	Made   data.Date `json:"made,omitzero"`
	Handed data.Date `json:"handedOver,omitzero"`
	Late   bool      `json:"late"`
}

func (t *terminal) accessListCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list FILE",
		Short: "Show the requests, those first that are not answered yet",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			lines := []requestLine{}
			return t.read(args[0], func(r *store.Reader) error {
				all, err := r.Requests()
				if err != nil {
					return err
				}
				names, err := everybodysNames(r)
				if err != nil {
					return err
				}
				rows := [][]string{{"ID", "NAME", "ASKED", "DUE", "MADE", "HANDED OVER"}}
				for _, a := range all {
					l := requestLine{a.ID, a.Person, names.ByID(a.Person), a.Asked, a.Due(), a.Made, a.Handed, a.Open() && a.Due() < t.today()}
					lines = append(lines, l)
					rows = append(rows, []string{l.ID.String(), l.Name, l.Asked.String(), l.Due.String(), l.Made.String(), l.Handed.String()})
				}
				if asJSON {
					return t.printJSON(lines)
				}
				return t.printTable(rows)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, for another program")
	return c
}

func (t *terminal) accessDoneCommand() *cobra.Command {
	var person, on string
	c := &cobra.Command{
		Use:   "done FILE --person ID [--on DATE]",
		Short: "Note that somebody got the record that they had asked for",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := parseID("person", person)
			if err != nil {
				return err
			}
			handed, err := parseDay("on", on, t.today())
			if err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error {
				var theirs []data.AccessRequest
				if err := s.View(func(r *store.Reader) (err error) {
					theirs, err = r.RequestsOf(id)
					return err
				}); err != nil {
					return err
				}
				a, open := data.OpenRequest(theirs, id)
				if !open {
					return fmt.Errorf("no request of this person's is open; nothing was changed")
				}
				a.Handed = handed
				return s.AnswerAccess(a)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "`ID` of the person")
	c.Flags().StringVar(&on, "on", "", "the `DATE` on which they got it (today)")
	return c
}
