package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// passphrase reads the passphrase of the file at path from the passphrase
// file, or asks for it.
func (t *terminal) passphrase(path, prompt string) (string, error) {
	if err := isThere(path); err != nil {
		return "", err
	}
	if t.passphraseFile != "" {
		return readPassphrase(t.passphraseFile)
	}
	return t.ask(prompt, "--passphrase-file")
}

var errNotTheSame = errors.New("the two passphrases are not the same; nothing was changed")

// newPassphrase reads a passphrase that is to be set from a file, or asks for
// it twice. Flag is the one that names the file.
func (t *terminal) newPassphrase(file, flag string) (string, error) {
	if file != "" {
		return readPassphrase(file)
	}
	first, err := t.ask("New passphrase: ", flag)
	if err != nil {
		return "", err
	}
	second, err := t.ask("The same again: ", flag)
	if err == nil && second != first {
		err = errNotTheSame
	}
	return first, err
}

// ask asks for a passphrase without echo. Flag is what to give where there is
// nobody to ask.
func (t *terminal) ask(prompt, flag string) (string, error) {
	terminal, ok := t.in.(*os.File)
	if !ok || !term.IsTerminal(int(terminal.Fd())) {
		return "", wrongUse("there is no terminal to ask for the passphrase at: give %s", flag)
	}
	fmt.Fprint(t.problems, prompt)
	typed, err := term.ReadPassword(int(terminal.Fd()))
	fmt.Fprintln(t.problems)
	if errors.Is(err, io.EOF) {
		err = errors.New("no passphrase was typed; nothing was changed")
	}
	return string(typed), err
}

// readPassphrase reads the first line of a file. Some editors begin a file
// with a mark that nobody sees; it is not part of the passphrase.
func readPassphrase(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("the passphrase file cannot be read: %w", err)
	}
	defer file.Close()
	line, err := bufio.NewReader(file).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("the passphrase file cannot be read: %w", err)
	}
	return strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "\ufeff"), nil
}
