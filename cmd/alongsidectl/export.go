package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/data/written"
)

// exporting is what is written out, and where.
type exporting struct {
	dir, workbook            string
	style, group, from, till string
}

func (t *terminal) exportCommand() *cobra.Command {
	var out exporting
	c := &cobra.Command{
		Use:   "export FILE --to DIR | -o OUT.xlsx",
		Short: "Write the programme out as CSV or as one workbook",
		Long: `Writes the programme out, a sheet for each kind of record: as CSV files into a
folder, of which nothing is overwritten, or as one workbook, which replaces an older
one that was written so. All are for their owner alone (0600), and not protected by
the passphrase. That it was made goes into the audit trail.

With full names it is the whole, and "import everything" brings it back as it was.
With --names initial or code nothing is in it by which people are reached, nor what
anybody wrote; of that only what is known by a code comes back.

With --group, --from and --until it is the registers of one group or one term alone,
without pairs, one-to-ones and whatever else is about one person. Of one person
everything is told by "report person-record".`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if (out.dir == "") == (out.workbook == "") {
				return wrongUse("say into which folder, or as which workbook: --to DIR or -o OUT.xlsx")
			}
			part, style, err := out.what(t)
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			return t.openSound(args[0], func(s *store.Store) error {
				if err := dossier.MayExport(s, part); err != nil {
					return err
				}
				var e exchange.Export
				if err := s.View(func(r *store.Reader) (err error) {
					e, err = dossier.ForExport(r, part, style)
					return err
				}); err != nil {
					return err
				}
				return out.write(ctx, e, func() error { return dossier.Entered(s, part, e) })
			})
		},
		DisableFlagsInUseLine: true,
	}
	f := c.Flags()
	f.StringVar(&out.dir, "to", "", "the folder `DIR` to write CSV files into")
	f.StringVarP(&out.workbook, "output", "o", "", "the workbook `FILE` to write")
	f.StringVar(&out.style, "names", "full", "`STYLE` of names: full, initial or code")
	f.StringVar(&out.group, "group", "", "`ID` of the group whose registers are wanted")
	f.StringVar(&out.from, "from", "", "first `DATE` of the meetings that are wanted")
	f.StringVar(&out.till, "until", "", "last `DATE` of the meetings that are wanted")
	return c
}

// what is wanted, as the flags say.
func (out exporting) what(t *terminal) (part exchange.Part, style data.NameStyle, err error) {
	if style, err = data.ParseNameStyle(out.style); err != nil {
		return part, style, useError{err}
	}
	if out.group != "" {
		if part.Group, err = parseID("group", out.group); err != nil {
			return part, style, err
		}
	}
	for _, d := range []struct {
		flag, text string
		day        *data.Date
	}{{"--from", out.from, &part.Within.From}, {"--until", out.till, &part.Within.Until}} {
		if d.text == "" {
			continue
		}
		if *d.day, err = (written.Days{Today: t.today()}).Whole(d.text); err != nil {
			return part, style, wrongUse("%s %s is not a date: %v", d.flag, d.text, err)
		}
	}
	if err := part.Within.Validate(); err != nil {
		return part, style, useError{err}
	}
	return part, style, nil
}

// write writes the folder or the workbook; noted is called before it has its name.
func (out exporting) write(ctx context.Context, e exchange.Export, noted func() error) error {
	if out.dir != "" {
		if err := e.WriteFolder(ctx, out.dir, noted); err != nil {
			return fmt.Errorf("nothing was written: %w", err)
		}
		return nil
	}
	book, err := e.Workbook(ctx)
	if err != nil {
		return err
	}
	return exchange.ReplaceFile(out.workbook, exchange.WorkbookFile, book, noted)
}
