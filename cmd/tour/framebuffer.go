package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// framebuffer is the virtual screen's memory as Xvfb keeps it in a file, which
// can be looked at a thousand times a second; a picture of the screen takes
// longer than what is measured by it.
type framebuffer struct {
	file   *os.File
	pixels int64 // where the first pixel lies in the file
	stride int64 // bytes a line
}

// framebufferName is what Xvfb calls the first screen's file in its -fbdir.
const framebufferName = "Xvfb_screen0"

// openFramebuffer reads where the pixels lie from the header of an X window
// dump: 25 big-endian words, among them the header's own length, the bytes of a
// line and the number of colours (of 12 bytes each) that come before the pixels.
func openFramebuffer(folder string) (*framebuffer, error) {
	f, err := os.Open(filepath.Join(folder, framebufferName))
	if err != nil {
		return nil, err
	}
	var header [25]uint32
	if err := binary.Read(io.NewSectionReader(f, 0, 100), binary.BigEndian, &header); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("the virtual screen's memory: %w", err)
	}
	return &framebuffer{
		file:   f,
		pixels: int64(header[0]) + 12*int64(header[19]),
		stride: int64(header[12]),
	}, nil
}

func (f *framebuffer) close() { _ = f.file.Close() }

// part is a part of the screen, in pixels. Every fifth line of it is looked at:
// no text is so low that it fits between them.
type part struct{ left, right, top, bottom int64 }

const everyLine = 5

// look reads a part of the screen.
func (f *framebuffer) look(p part) ([]byte, error) {
	width := 4 * (p.right - p.left)
	seen := make([]byte, width*((p.bottom-p.top+everyLine-1)/everyLine))
	for i, y := int64(0), p.top; y < p.bottom; i, y = i+1, y+everyLine {
		if _, err := f.file.ReadAt(seen[i*width:(i+1)*width], f.pixels+y*f.stride+4*p.left); err != nil {
			return nil, fmt.Errorf("the virtual screen's memory: %w", err)
		}
	}
	return seen, nil
}

// calm waits until a part of the screen has not changed for a while.
func (f *framebuffer) calm(p part) error {
	const (
		aWhile = 400 * time.Millisecond
		atMost = 10 * time.Second
	)
	begun, since := time.Now(), time.Now()
	before, err := f.look(p)
	for err == nil && time.Since(since) < aWhile {
		if time.Since(begun) > atMost {
			return fmt.Errorf("the screen stands still: %w", errTimeout)
		}
		time.Sleep(20 * time.Millisecond)
		var now []byte
		if now, err = f.look(p); !bytes.Equal(before, now) {
			before, since = now, time.Now()
		}
	}
	return err
}

// keyboard presses keys without starting a process for each.
type keyboard struct {
	tool *exec.Cmd
	keys io.WriteCloser
}

func (d *display) keyboard() (*keyboard, error) {
	k := &keyboard{tool: d.command("xdotool", "-")}
	var err error
	if k.keys, err = k.tool.StdinPipe(); err != nil {
		return nil, err
	}
	return k, k.tool.Start()
}

func (k *keyboard) press(key string) error {
	_, err := fmt.Fprintf(k.keys, "key --delay 0 %s\n", key)
	return err
}

func (k *keyboard) stop() {
	_ = k.keys.Close()
	_ = k.tool.Wait()
}
