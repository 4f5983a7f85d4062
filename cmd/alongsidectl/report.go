package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
	"alongside/reports/press"
)

// reportFlags are what a document is asked for with.
type reportFlags struct {
	person, meeting, group, from, to, paper, names, out, csv, json string
	into, mentor                                                   string
	recipient, dates, scope, words, purpose                        string
	milestone, completed, as                                       string
	large                                                          bool
}

func (t *terminal) reportCommand() *cobra.Command {
	var f reportFlags
	c := &cobra.Command{
		Use:   "report DOCUMENT FILE -o OUT.pdf",
		Short: "Make a document as PDF",
		Long: "Makes a document as PDF:\n\n" + listDocuments() + `
The PDF is for its owner alone (0600), replaces an older one of the same name,
and is not protected by the passphrase. That it was made, and about whom, goes
into the audit trail.`,
		Args: exactly(2),
		RunE: func(_ *cobra.Command, args []string) error {
			if f.into != "" {
				order, err := f.batchOf(args[0], t.today())
				if err != nil {
					return err
				}
				return t.openSound(args[1], func(s *store.Store) error { return t.batch(s, order, f.into) })
			}
			order, err := f.order(args[0], t.today())
			if err != nil {
				return err
			}
			return t.openSound(args[1], func(s *store.Store) error { return t.report(s, order) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&f.person, "person", "", "`ID` of the person it is about")
	c.Flags().StringVar(&f.meeting, "meeting", "", "`ID` of the meeting it is about")
	c.Flags().StringVar(&f.group, "group", "", "`ID` of the one group it is about (all)")
	c.Flags().StringVar(&f.from, "from", "", "first `DATE`, like 2026-05-03 (15 weeks before the last)")
	c.Flags().StringVar(&f.to, "to", "", "last `DATE` (today)")
	c.Flags().StringVar(&f.recipient, "for", "", "the `RECIPIENT` of a document that leaves the programme, or that a form to sign asks for")
	c.Flags().StringVar(&f.dates, "dates", "", "the `DATES` that the person chose, like 2026-05-03,2026-05-10")
	c.Flags().StringVar(&f.scope, "scope", "", "`WHAT` a form to sign asks for: "+listed(names(data.ConsentScopes[:])))
	c.Flags().StringVar(&f.words, "words", "", "what it asks for, a `TEXT`, where --scope is other")
	c.Flags().StringVar(&f.purpose, "purpose", "", "what it asks for it for, a `TEXT`")
	c.Flags().StringVar(&f.milestone, "milestone", "", "the `LENGTH` that a certificate is of, like 90, 6 months or 1 year (the latest reached)")
	c.Flags().StringVar(&f.completed, "completed", "", "`ID` of the group that a certificate of completion is of")
	c.Flags().StringVar(&f.as, "as", "", "the `NAME` on a certificate, as the person wants it (first name and initial)")
	c.Flags().StringVar(&f.paper, "paper", "", "`SIZE`: a4 or letter (as the programme's settings)")
	c.Flags().StringVar(&f.names, "names", "", "`STYLE` of names: full, initial or code (as the programme's settings)")
	c.Flags().BoolVar(&f.large, "large-print", false, "14 point text")
	c.Flags().StringVarP(&f.out, "output", "o", "", "the `PDF` to write")
	c.Flags().StringVar(&f.into, "into", "", "in place of -o, a new `FOLDER` for one PDF after another: the reviews or packs of the mentors, the sheets of a group's coming meetings")
	c.Flags().StringVar(&f.mentor, "mentor", "", "with --into, `ID` of the one mentor (all)")
	c.Flags().StringVar(&f.csv, "csv", "", "the `CSV` to write as well, with the same figures and nothing more")
	c.Flags().StringVar(&f.json, "json", "", "the `JSON` to write as well, with the same record for a computer")
	return c
}

func listDocuments() string {
	var lines strings.Builder
	for _, d := range reports.Documents {
		line := "  " + d.Key
		switch {
		case d.About == reports.AboutMeeting:
			line += " --meeting ID"
		case d.About == reports.AboutGroup:
			line += " --group ID"
		case d.About == reports.AboutMentor:
			line += " --person ID-OF-MENTOR"
		case d.About.OfPerson():
			line += " --person ID"
		}
		if d.Period {
			line += " [--from DATE] [--to DATE]"
		}
		if d.Recipient {
			line += " --for RECIPIENT --dates DATE,DATE…"
		}
		if d.Asks {
			line += " [--for RECIPIENT] [--scope WHAT] [--words TEXT] [--purpose TEXT] [--from DATE] [--to DATE]"
		}
		if d.Honour {
			line += " [--milestone LENGTH | --completed GROUP] [--as NAME]"
		}
		if d.Everything {
			line += " [--json OUT.json]"
		}
		if d.Figures {
			line += " [--group ID] [--csv OUT.csv]"
		}
		if d.Key == reports.AuditTrailKey {
			line += " [--person ID]"
		}
		lines.WriteString(line + "\n      " + d.For + "\n")
	}
	return lines.String()
}

// order is a document as it was asked for. What is nil is as the programme's
// settings have it.
type order struct {
	press.Order
	paper *data.Paper
	names *data.NameStyle
	large bool
	out   string
	csv   string // "": none
	json  string // likewise
}

// order reads the flags. All that is wrong with them is found before the
// passphrase is asked for.
func (f reportFlags) order(key string, today data.Date) (order, error) {
	document, ok := reports.DocumentByKey(key)
	switch {
	case !ok:
		return order{}, wrongUse("there is no document %q; `alongsidectl report --help` lists them", key)
	case f.out == "":
		return order{}, wrongUse("say where the PDF goes: -o OUT.pdf")
	}
	o := order{Order: press.Order{Key: key, Today: today, Recipient: f.recipient}, large: f.large, out: f.out, csv: f.csv, json: f.json}
	var err error
	if o.About, err = f.about(document); err != nil {
		return o, err
	}
	if document.Key == reports.AuditTrailKey && f.person != "" {
		if o.Trail.About, err = parseID("person", f.person); err != nil {
			return o, err
		}
	}
	if o.Consent, err = f.asked(document); err != nil {
		return o, err
	}
	if document.Asks {
		f.from, f.to = "", "" // they are the consent's
	}
	if o.Period, err = f.period(today); err != nil {
		return o, err
	}
	if o.Dates, err = f.chosen(document); err != nil {
		return o, err
	}
	if err = f.honour(document, &o.Order); err != nil {
		return o, err
	}
	if o.paper, err = parsePaper(f.paper); err != nil {
		return o, err
	}
	o.names, err = parseNames(f.names)
	return o, err
}

// about is whom or what the document is about. What does not belong to such a
// document is refused, lest somebody take it for what they asked for.
func (f reportFlags) about(d reports.Document) (data.ID, error) {
	ofMeeting := d.About == reports.AboutMeeting
	switch {
	case d.About.OfPerson() && f.meeting != "":
		return data.ID{}, wrongUse("%s is about a person, not a meeting: give --person ID", d.Key)
	case ofMeeting && f.person != "":
		return data.ID{}, wrongUse("%s is about a meeting, not a person: give --meeting ID", d.Key)
	case d.About == reports.AboutGroup && f.person+f.meeting != "":
		return data.ID{}, wrongUse("%s is about a group: give --group ID", d.Key)
	case d.Key == reports.AuditTrailKey && f.meeting == "": // of one person alone, or of everything
		return data.ID{}, nil
	case d.About == reports.AboutProgramme && f.person+f.meeting != "":
		return data.ID{}, wrongUse("%s is about the whole programme: no --person and no --meeting belongs to it", d.Key)
	case !d.Period && !d.Asks && f.from+f.to != "":
		return data.ID{}, wrongUse("%s covers no period: --from and --to do not belong to it", d.Key)
	case !d.Figures && f.csv != "":
		return data.ID{}, wrongUse("%s is not made of figures: --csv does not belong to it", d.Key)
	case !d.Figures && d.About != reports.AboutGroup && f.group != "":
		return data.ID{}, wrongUse("%s is not about one group: --group does not belong to it", d.Key)
	case f.json != "" && !d.Everything:
		return data.ID{}, wrongUse("%s cannot be had as JSON: --json does not belong to it", d.Key)
	case f.json != "" && f.json == f.out:
		return data.ID{}, wrongUse("the PDF and the JSON cannot be one file")
	case f.csv != "" && f.csv == f.out:
		return data.ID{}, wrongUse("the PDF and the CSV cannot be one file")
	case f.group != "" || d.About == reports.AboutGroup:
		return parseID("group", f.group)
	case ofMeeting:
		return parseID("meeting", f.meeting)
	case d.About.OfPerson():
		return parseID("person", f.person)
	}
	return data.ID{}, nil
}

// chosen are the dates of a document that leaves the programme, for which it is
// said whom it goes to.
func (f reportFlags) chosen(d reports.Document) ([]data.Date, error) {
	switch {
	case d.Asks && f.dates != "":
		return nil, wrongUse("%s says no dates of attendance: --dates does not belong to it", d.Key)
	case !d.Recipient && !d.Asks && f.recipient+f.dates != "":
		return nil, wrongUse("%s stays inside the programme: --for and --dates do not belong to it", d.Key)
	case !d.Recipient:
		return nil, nil
	case f.recipient == "":
		return nil, wrongUse("say whom it goes to: --for RECIPIENT")
	case f.dates == "":
		return nil, wrongUse("say which dates the person chose: --dates 2026-05-03,2026-05-10")
	}
	var dates []data.Date
	for text := range strings.SplitSeq(f.dates, ",") {
		date, err := parseDay("dates", strings.TrimSpace(text), 0)
		if err != nil {
			return nil, err
		}
		dates = append(dates, date)
	}
	return dates, nil
}

// asked reads what a form to sign asks for. What is not given is written by hand.
func (f reportFlags) asked(d reports.Document) (c data.Consent, err error) {
	switch {
	case !d.Asks && f.scope+f.words+f.purpose != "":
		return c, wrongUse("%s asks for no consent: --scope, --words and --purpose do not belong to it", d.Key)
	case !d.Asks:
		return c, nil
	}
	c.Recipient, c.Words, c.Purpose = f.recipient, f.words, f.purpose
	if f.scope != "" {
		if c.Scope, err = parseChoice("scope", f.scope, data.ConsentScopes[:]); err != nil {
			return c, err
		}
	}
	if c.Span.From, err = parseDay("from", f.from, 0); err != nil {
		return c, err
	}
	c.Span.Until, err = parseDay("to", f.to, 0)
	return c, err
}

// honour reads what a certificate is of, and the name on it.
func (f reportFlags) honour(d reports.Document, o *press.Order) (err error) {
	switch {
	case !d.Honour && f.milestone+f.completed+f.as != "":
		return wrongUse("%s is no certificate: --milestone, --completed and --as do not belong to it", d.Key)
	case f.milestone != "" && f.completed != "":
		return wrongUse("a certificate is of a milestone or of completion: give --milestone or --completed")
	case f.as != "":
		if err := data.ValidateCalled(f.as); err != nil {
			return wrongUse("--as: %w", err)
		}
	}
	o.Called = f.as
	if f.milestone != "" {
		if o.Honour.Milestone, err = data.ParseMilestone(f.milestone); err != nil {
			return wrongUse("--milestone: %w", err)
		}
	}
	if f.completed != "" {
		o.Honour.Group, err = parseID("completed", f.completed)
	}
	return err
}

// period is the days that the document covers.
func (f reportFlags) period(today data.Date) (data.Span, error) {
	until, err := parseDay("to", f.to, today)
	if err != nil {
		return data.Span{}, err
	}
	period := data.UsualPeriod(until)
	if period.From, err = parseDay("from", f.from, period.From); err != nil {
		return period, err
	}
	if f.to == "" {
		period.Until = max(period.Until, period.From) // what is wrong then is the first day
	}
	if period.Until < period.From {
		return period, wrongUse("--to is before --from")
	}
	if err := period.ValidateBegun(today); err != nil {
		return period, wrongUse("--from: %w", err)
	}
	return period, nil
}

func parseDay(flag, text string, usual data.Date) (data.Date, error) {
	if text == "" {
		return usual, nil
	}
	d, err := data.ParseDate(text)
	if err != nil {
		return 0, wrongUse("--%s: %w", flag, err)
	}
	return d, nil
}

// parsePaper reads a paper size given with --paper; nil: none was given.
func parsePaper(text string) (*data.Paper, error) {
	paper := data.A4
	switch strings.ToLower(text) {
	case "":
		return nil, nil
	case "a4":
	case "letter":
		paper = data.Letter
	default:
		return nil, wrongUse("--paper is a4 or letter, not %q", text)
	}
	return &paper, nil
}

// report makes the document, notes in the audit trail that it was made, and
// only then gives the file its name: no document without a trace.
func (t *terminal) report(s *store.Store, o order) error {
	var out printed
	if err := s.View(func(r *store.Reader) (err error) {
		out, err = t.make(r, o)
		return err
	}); err != nil {
		return err
	}
	write := func() error {
		return exchange.ReplaceFile(o.out, exchange.PDFFile, out.pdf.Bytes(), func() error { return out.made.Enter(s) })
	}
	var err error
	switch {
	case o.csv != "":
		err = exchange.ReplaceFile(o.csv, exchange.CSVFile, out.csv, write)
	case o.json != "":
		err = exchange.ReplaceFile(o.json, exchange.JSONFile, out.json, write)
	default:
		err = write()
	}
	if err == nil {
		t.tellLacking(out.lacking, out.substitutes)
	}
	return err
}

// tellLacking says whose name stands otherwise on paper, and which font would
// draw it, and how many other characters are not drawn.
func (t *terminal) tellLacking(lacking []press.Lacking, substitutes int) {
	switch {
	case substitutes == 1:
		fmt.Fprintln(t.problems, "1 character cannot be printed and stands as a box: no font on this computer has it")
	case substitutes > 1:
		fmt.Fprintf(t.problems, "%d characters cannot be printed and stand as a box: no font on this computer has them\n", substitutes)
	}
	for _, l := range lacking {
		fmt.Fprintf(t.problems, "%s: no font on this computer has every letter of the name, so this stands on paper in its place; %s would draw it\n",
			plain(l.Shown), strings.Join(l.Fonts, " and "))
	}
}

// printed is a document as it is written, and who in it has a name that no font
// draws.
type printed struct {
	made    press.Made
	pdf     bytes.Buffer
	csv     []byte // of one that is made of figures
	json    []byte // of one that goes to the person themself
	lacking []press.Lacking
	// substitutes counts the characters that stand as a box.
	substitutes int
}

// make reads what the document says and plays its pages into the PDF.
func (t *terminal) make(r *store.Reader, o order) (out printed, err error) {
	programme, err := r.Programme()
	if err != nil {
		return out, err
	}
	paper := programme.Paper
	if o.paper != nil {
		paper = *o.paper
	}
	o.Fonts, o.Names = t.fonts, programme.PaperNames
	if o.names != nil {
		o.Names = *o.names
	}
	out.made, err = press.Make(r, o.Order)
	if err == nil {
		err = out.made.Refused
	}
	if invalid := new(data.Invalid); errors.As(err, &invalid) && invalid.Field == "consent" {
		err = fmt.Errorf("nothing may go to %q: %w", o.Recipient, err)
	}
	if err != nil {
		return out, err
	}
	if record, is := out.made.Model.(reports.PersonRecord); is {
		if out.json, err = record.JSON(t.today()); err != nil {
			return out, err
		}
	}
	if summary, is := out.made.Model.(reports.ProgrammeSummary); is {
		if out.csv, err = exchange.WriteFigures(reports.SummaryColumns, summary.Rows(nil)); err != nil {
			return out, err
		}
	}
	laid := out.made.Model.Layout(reports.Options{Paper: paper, LargePrint: programme.LargePrint || o.large, Printed: t.today(), Fonts: t.fonts})
	out.lacking, out.substitutes = out.made.Lacking(laid), laid.Substitutes
	return out, page.PDF(&out.pdf, laid, page.Meta{Author: programme.Name, Created: t.now()})
}
