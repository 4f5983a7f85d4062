package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"alongside/data"
	"alongside/data/store"
)

// options are those with which files are made and opened.
func (t *terminal) options() store.Options { return store.Options{Now: t.now} }

func (t *terminal) today() data.Date { return data.DateOf(t.now()) }

// open opens the programme with the passphrase that is asked for or read from
// its file. Do with it, then close it.
func (t *terminal) open(path string, do func(*store.Store) error) (err error) {
	secret, err := t.passphrase("Passphrase: ")
	if err != nil {
		return err
	}
	s, err := store.Open(path, secret, t.options())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return do(s)
}

// read opens the programme to look at it in one transaction.
func (t *terminal) read(path string, look func(*store.Reader) error) error {
	return t.open(path, func(s *store.Store) error { return s.View(look) })
}

// passphrase reads the passphrase from its file, or asks for it without echo.
func (t *terminal) passphrase(prompt string) (string, error) {
	if t.passphraseFile != "" {
		file, err := os.Open(t.passphraseFile)
		if err != nil {
			return "", wrongUse("the passphrase file cannot be read: %w", err)
		}
		defer file.Close()
		return firstLine(file)
	}
	terminal, ok := t.in.(*os.File)
	if !ok || !term.IsTerminal(int(terminal.Fd())) {
		return "", wrongUse("there is no terminal to ask for the passphrase at: give --passphrase-file")
	}
	fmt.Fprint(t.problems, prompt)
	typed, err := term.ReadPassword(int(terminal.Fd()))
	fmt.Fprintln(t.problems)
	return string(typed), err
}

func firstLine(r io.Reader) (string, error) {
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil && err != io.EOF {
		return "", err
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// parseID reads an id given on the command line.
func parseID(flag, text string) (data.ID, error) {
	id, err := data.ParseID(text)
	if err != nil {
		return id, wrongUse("--%s: %w", flag, err)
	}
	return id, nil
}
