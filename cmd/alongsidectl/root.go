package main

import (
	"io"
	"time"

	"github.com/spf13/cobra"
)

// terminal is what the commands read from and write to.
type terminal struct {
	in             io.Reader
	out, problems  io.Writer
	now            func() time.Time
	passphraseFile string
}

// newRoot returns the command with all its sub-commands.
func newRoot(t *terminal) *cobra.Command {
	root := &cobra.Command{
		Use:           "alongsidectl",
		Short:         "The Alongside programme file without a window",
		Long:          "Works on an Alongside programme file without a window: for scripts, support and scheduled backups.\n\nExit status: 0 done, 1 failed, 2 wrong use, 3 wrong passphrase, 4 file in use, 5 file damaged.",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return wrongUse("say what to do; `alongsidectl --help` lists the commands")
		},
	}
	root.PersistentFlags().StringVar(&t.passphraseFile, "passphrase-file", "",
		"read the passphrase (or recovery key) from the first line of this file")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return useError{err} })
	root.AddCommand(t.newCommand(), t.importCommand(), t.exportCommand(), t.listCommand(), t.markCommand(),
		t.reportCommand(), t.checkCommand(), t.backupCommand(), t.restoreCommand(), t.compactCommand(), t.keysCommand())
	root.CompletionOptions.DisableDefaultCmd = true
	for _, c := range root.Commands() {
		wrapArgs(c)
	}
	return root
}

// wrapArgs makes a wrong number of arguments wrong use.
func wrapArgs(c *cobra.Command) {
	if args := c.Args; args != nil {
		c.Args = func(cmd *cobra.Command, given []string) error {
			if err := args(cmd, given); err != nil {
				return wrongUse("%w\nuse: %s", err, cmd.UseLine())
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		wrapArgs(sub)
	}
}
