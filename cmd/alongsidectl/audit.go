package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

func (t *terminal) auditCommand() *cobra.Command {
	var person, by, from, to, search string
	var asJSON bool
	c := &cobra.Command{
		Use:   "audit FILE [--person ID] [--from DATE] [--to DATE]",
		Short: "Show who did what, when, and about whom, the newest first",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			var f data.AuditFilter
			if person != "" {
				if f.About, err = parseID("person", person); err != nil {
					return err
				}
			}
			if by != "" {
				if f.By, err = parseID("by", by); err != nil {
					return err
				}
			}
			if f.Span.From, err = parseDay("from", from, 0); err != nil {
				return err
			}
			if f.Span.Until, err = parseDay("to", to, 0); err != nil {
				return err
			}
			return t.see(args[0], func(s *store.Store) error {
				if err := s.NeedLead("audit"); err != nil {
					return err
				}
				return s.View(func(r *store.Reader) error { return t.audit(r, f, search, asJSON) })
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "only what is about the person with this `ID`")
	c.Flags().StringVar(&by, "by", "", "only what was done with the key of this `ID`")
	c.Flags().StringVar(&from, "from", "", "the first `DATE`")
	c.Flags().StringVar(&to, "to", "", "the last `DATE`")
	c.Flags().StringVar(&search, "search", "", "only sentences with this `TEXT` in them")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, for another program")
	return c
}

// auditLine is an entry of the audit trail as it is listed.
type auditLine struct {
	At       time.Time `json:"at"`
	By       data.ID   `json:"by"`
	Act      string    `json:"act"`
	Kind     string    `json:"kind"`
	Sentence string    `json:"sentence"`
	Left     bool      `json:"leftTheProgramme"`
	About    []data.ID `json:"about,omitempty"`
}

func (t *terminal) audit(r *store.Reader, f data.AuditFilter, search string, asJSON bool) error {
	book, err := dossier.ForAuditTrail(r)
	if err != nil {
		return err
	}
	entries, err := dossier.AuditEntries(r, f)
	if err != nil {
		return err
	}
	names := data.NewNames(data.FirstAndInitial, book.People)
	sentences := reports.NewAuditSentences(reports.NewWords(nil), book, names)
	lines := []auditLine{}
	for _, e := range entries {
		text := reports.AuditText(sentences.Of(data.AuditRun{Entries: []data.AuditEntry{e}}))
		if !strings.Contains(data.Fold(text), data.Fold(search)) {
			continue
		}
		lines = append(lines, auditLine{e.At, e.By, e.Act, e.Kind().String(), text, reports.Left(e), e.About})
	}
	if asJSON {
		return t.printJSON(lines)
	}
	for _, l := range lines {
		if _, err := fmt.Fprintf(t.out, "%s  %s\n", l.At.Format("2006-01-02 15:04"), plain(l.Sentence)); err != nil {
			return err
		}
	}
	return nil
}
