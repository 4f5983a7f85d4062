package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

const pdfStart = "%PDF-"

// replacePDF writes a PDF for its owner alone, whole or not at all. Before the
// file gets its name, noted is called; where that fails, nothing is left. An
// older PDF of the name is replaced, anything else there is left alone: a slip
// of the keyboard must not cost somebody their programme.
func replacePDF(path string, pdf []byte, noted func() error) (err error) {
	if err := replaceable(path); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".alongside-*.part") // 0600
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(pdf)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return cannotWrite(path, err)
	}
	if err := noted(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// replaceable fails where something is at path that is no PDF.
func replaceable(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return cannotWrite(path, err)
	}
	if info.Mode().IsRegular() {
		start := make([]byte, len(pdfStart))
		f, err := os.Open(path)
		if err != nil {
			return cannotWrite(path, err)
		}
		defer f.Close()
		if _, err := io.ReadFull(f, start); err == nil && bytes.Equal(start, []byte(pdfStart)) || info.Size() == 0 {
			return nil
		}
	}
	return fmt.Errorf("%s is there already and is no PDF; it was not changed, choose another name", path)
}

// cannotWrite names the file that was asked for, not the temporary one.
func cannotWrite(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s cannot be written: %w", path, err)
}
