package main

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"alongside/data/vault"
	"alongside/reports/page"
)

// terminal is what the commands read from and write to.
type terminal struct {
	in            io.Reader
	out, problems io.Writer
	now           func() time.Time
	// seen is the folder in which it is kept how far each programme was seen.
	seen string
	// fonts finds typefaces for documents beside the embedded ones.
	fonts page.Fonts
	// work is what one guess of a new passphrase is to cost on this machine.
	work           func() vault.Params
	passphraseFile string
}

const rootHelp = `Works on an Alongside programme file without a window: for scripts, support
and scheduled backups.

The passphrase is asked for, or read from --passphrase-file; the recovery key
does as well.

Exit status:
  0  done
  1  failed: a file or an id that is not there, no right to write, a spreadsheet
     of which no row could be taken
  2  wrong use: the command line itself is not right
  3  wrong passphrase, a mistyped recovery key, or a try that has to wait after
     several wrong ones
  4  the file is in use
  5  the file is damaged, empty, or no programme

Where SOURCE_DATE_EPOCH is set, the clock stands still there.`

// newRoot returns the command with all its sub-commands.
func newRoot(t *terminal) *cobra.Command {
	root := &cobra.Command{
		Use:           "alongsidectl",
		Short:         "The Alongside programme file without a window",
		Long:          rootHelp,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          noSuchCommand,
		RunE:          sayWhat,
	}
	root.PersistentFlags().StringVar(&t.passphraseFile, "passphrase-file", "",
		"read the passphrase (or recovery key) from the first line of this `FILE`")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return useError{flagError(err)} })
	root.AddCommand(t.newCommand(), t.importCommand(), t.exportCommand(), t.listCommand(), t.callsCommand(),
		t.markCommand(), t.groupCommand(), t.breakCommand(), t.pairCommand(), t.contactCommand(), t.goalCommand(), t.consentCommand(), t.mergeCommand(),
		t.eraseCommand(), t.retentionCommand(), t.accessCommand(), t.auditCommand(),
		t.reportCommand(), t.calendarCommand(), t.checkCommand(), t.backupCommand(), t.restoreCommand(), t.salvageCommand(), t.compactCommand(), t.keysCommand())
	root.CompletionOptions.DisableDefaultCmd = true
	return root
}

// exactly asks for so many arguments.
func exactly(n int) cobra.PositionalArgs {
	return func(c *cobra.Command, given []string) error {
		if len(given) != n {
			return wrongUse("use it so: %s", c.UseLine())
		}
		return nil
	}
}

// noSuchCommand and sayWhat are for commands that only hold others.
func noSuchCommand(c *cobra.Command, given []string) error {
	if len(given) > 0 {
		return wrongUse("there is no command %q; `%s --help` lists them", given[0], c.CommandPath())
	}
	return nil
}

func sayWhat(c *cobra.Command, _ []string) error {
	return wrongUse("say what to do; `%s --help` lists the commands", c.CommandPath())
}

// flagError says of a flag's value what can be there, and not by which of Go's
// functions it was read.
func flagError(err error) error {
	var invalid *pflag.InvalidValueError
	if !errors.As(err, &invalid) {
		return err
	}
	flag, takes := invalid.GetFlag(), "something else"
	switch flag.Value.Type() {
	case "bool":
		takes = "true or false"
	case "int", "int64", "uint64":
		takes = "a whole number"
	}
	return fmt.Errorf("--%s is %q, and takes %s", flag.Name, invalid.GetValue(), takes)
}
