"""Reads programs for Keras and PyTorch without either: sizes and counts by the frameworks' own documented rules.

Keras's maps are (height, width, channels), PyTorch's (channels, height, width); the batch is left out everywhere.

    python3 frameworks.py lines FILE      one expression a line: code, input, output, parameters, with tabs between
    python3 frameworks.py programs FILE   JSON: [{"kind": "keras" | "pytorch", "code": …, "layers": [[shape, parameters], …]}]

Every deviation is printed; the last line is how many were really read.
"""

import ast
import json
import keyword
import re
import sys
import types


def both(x):
    return tuple(x) if isinstance(x, tuple) else (x, x)


def slide(cells, pads, kernel, stride, dilation):
    room = cells + pads - ((kernel - 1) * dilation + 1)
    assert room >= 0, "the window does not fit"
    return room // stride + 1


class Value:
    """What flows between layers: a shape, and what made it."""

    def __init__(self, shape, maker=None, sources=()):
        self.shape, self.maker, self.sources = tuple(shape), maker, list(sources)

    def __add__(self, other):
        assert self.shape == other.shape, "sums of different shapes"
        return Value(self.shape, None, [self, other])

    def __truediv__(self, other):
        assert self.shape == other.shape
        return Value(self.shape, None, [self, other])

    def mean(self, axes):
        assert axes == (2, 3) and len(self.shape) == 3
        return Value(self.shape[:1], None, [self])


# ---------------------------------------------------------------- Keras


def keras_cells(cells, kernel, stride, dilation, padding):
    if padding == "same":
        return -(-cells // stride)
    assert padding == "valid"
    extent = (kernel - 1) * dilation + 1
    assert cells >= extent, "the window does not fit"
    return -(-(cells - extent + 1) // stride)


ACTIVATIONS = (None, "linear", "relu", "leaky_relu", "elu", "tanh", "sigmoid", "softmax")
INITIALIZERS = ("glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "lecun_uniform", "lecun_normal", "random_normal")
SCOPE = re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*\Z")


class KerasLayer:
    def __init__(self, name=None):
        assert name is None or (SCOPE.match(name) and "/" not in name), "no name for TensorFlow: %r" % name
        self.name, self.params = name, 0

    def __call__(self, values):
        many = values if isinstance(values, list) else [values]
        return Value(self.shape([value.shape for value in many]), self, many)


class Windowed(KerasLayer):
    def window(self, kernel, strides, padding, dilation_rate=1):
        self.k, self.s, self.p, self.d = both(kernel), both(strides), padding, both(dilation_rate)

    def cells(self, shape):
        return tuple(keras_cells(shape[a], self.k[a], self.s[a], self.d[a], self.p) for a in (0, 1))


class Conv2D(Windowed):
    depthwise = False

    def __init__(self, maps, kernel_size, strides=1, padding="valid", dilation_rate=1, activation=None, use_bias=True,
                 kernel_initializer="glorot_uniform", name=None):
        super().__init__(name)
        self.window(kernel_size, strides, padding, dilation_rate)
        assert self.s == (1, 1) or self.d == (1, 1), "strides and dilation_rate"
        assert activation in ACTIVATIONS and kernel_initializer in INITIALIZERS
        self.maps, self.bias = maps, use_bias

    def shape(self, shapes):
        (shape,) = shapes
        self.params = self.k[0] * self.k[1] * shape[2] * self.maps + (self.maps if self.bias else 0)
        return self.cells(shape) + (self.maps,)


class DepthwiseConv2D(Windowed):
    def __init__(self, kernel_size, strides=1, padding="valid", depth_multiplier=1, dilation_rate=1, activation=None,
                 use_bias=True, depthwise_initializer="glorot_uniform", name=None):
        super().__init__(name)
        self.window(kernel_size, strides, padding, dilation_rate)
        assert self.s == (1, 1) or self.d == (1, 1), "strides and dilation_rate"
        assert self.s[0] == self.s[1], "TensorFlow wants equal strides"
        assert activation in ACTIVATIONS and depthwise_initializer in INITIALIZERS
        self.multiplier, self.bias = depth_multiplier, use_bias

    def shape(self, shapes):
        (shape,) = shapes
        maps = shape[2] * self.multiplier
        self.params = self.k[0] * self.k[1] * maps + (maps if self.bias else 0)
        return self.cells(shape) + (maps,)


class Conv2DTranspose(Windowed):
    def __init__(self, maps, kernel_size, strides=1, padding="valid", output_padding=None, dilation_rate=1,
                 activation=None, use_bias=True, name=None):
        super().__init__(name)
        self.window(kernel_size, strides, padding, dilation_rate)
        assert self.s == (1, 1) or self.d == (1, 1), "strides and dilation_rate"
        assert activation in ACTIVATIONS
        self.maps, self.extra, self.bias = maps, output_padding, use_bias

    def shape(self, shapes):
        (shape,) = shapes
        self.params = self.k[0] * self.k[1] * shape[2] * self.maps + (self.maps if self.bias else 0)
        cells = []
        for a in (0, 1):
            extent = (self.k[a] - 1) * self.d[a] + 1
            if self.extra is None:
                cells.append(shape[a] * self.s[a] + (max(extent - self.s[a], 0) if self.p == "valid" else 0))
            else:
                assert self.p == "valid" and self.extra[a] < self.s[a]
                cells.append((shape[a] - 1) * self.s[a] + extent + self.extra[a])
        return tuple(cells) + (self.maps,)


class Pooling2D(Windowed):
    def __init__(self, pool_size, strides=None, padding="valid", name=None):
        super().__init__(name)
        self.window(pool_size, strides if strides else pool_size, padding)

    def shape(self, shapes):
        (shape,) = shapes
        return self.cells(shape) + (shape[2],)


class ZeroPadding2D(KerasLayer):
    def __init__(self, padding, name=None):
        super().__init__(name)
        self.p = padding

    def shape(self, shapes):
        (shape,) = shapes
        return (shape[0] + sum(self.p[0]), shape[1] + sum(self.p[1]), shape[2])


class Cropping2D(ZeroPadding2D):
    def shape(self, shapes):
        (shape,) = shapes
        assert all(cells >= 0 for side in self.p for cells in side)
        return (shape[0] - sum(self.p[0]), shape[1] - sum(self.p[1]), shape[2])


class Lambda(KerasLayer):
    def __init__(self, function, name=None):
        super().__init__(name)
        self.function = function

    def shape(self, shapes):
        (shape,) = shapes
        return self.function(Value(shape)).shape


class BatchNormalization(KerasLayer):
    def __init__(self, momentum=0.99, epsilon=0.001, name=None):
        super().__init__(name)
        assert 0 <= momentum < 1 and 0 < epsilon < 1

    def shape(self, shapes):
        (shape,) = shapes
        self.params = 4 * shape[-1]
        return shape


class Unchanged(KerasLayer):
    def shape(self, shapes):
        (shape,) = shapes
        return shape


class Dropout(Unchanged):
    def __init__(self, rate, name=None):
        super().__init__(name)
        assert 0 <= rate <= 1


class Activation(Unchanged):
    def __init__(self, activation, name=None):
        super().__init__(name)
        assert activation in ACTIVATIONS and activation is not None


class Flatten(KerasLayer):
    def shape(self, shapes):
        (shape,) = shapes
        count = 1
        for size in shape:
            count *= size
        return (count,)


class GlobalAveragePooling2D(KerasLayer):
    def shape(self, shapes):
        (shape,) = shapes
        assert len(shape) == 3
        return shape[2:]


class Dense(KerasLayer):
    def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", name=None):
        super().__init__(name)
        assert activation in ACTIVATIONS and kernel_initializer in INITIALIZERS
        self.units, self.bias = units, use_bias

    def shape(self, shapes):
        (shape,) = shapes
        assert len(shape) == 1
        self.params = shape[0] * self.units + (self.units if self.bias else 0)
        return (self.units,)


class AddMany(KerasLayer):
    def shape(self, shapes):
        assert len(shapes) > 1 and len(set(shapes)) == 1
        return shapes[0]


class ConcatenateMany(KerasLayer):
    def shape(self, shapes):
        assert len(shapes) > 1 and len({shape[:-1] for shape in shapes}) == 1
        return shapes[0][:-1] + (sum(shape[-1] for shape in shapes),)


class KerasInput(KerasLayer):
    pass


def keras_input(shape, name=None):
    return Value(shape, KerasInput(name))


class Chain(KerasLayer):
    def __init__(self, parts):
        super().__init__()
        self.parts = parts

    def shape(self, shapes):
        (shape,) = shapes
        for part in self.parts:
            shape = part.shape([shape])
        self.params = sum(part.params for part in self.parts)
        return shape


class KerasModel:
    """All that lies between an input and an output; no name may stand there twice."""

    def __init__(self, inputs, outputs, name=None):
        KerasLayer(name)
        self.input, self.output, self.makers = inputs, outputs, []
        waiting, seen = [outputs], set()
        while waiting:
            value = waiting.pop()
            if id(value) not in seen:
                seen.add(id(value))
                waiting += value.sources
                self.makers.append(value.maker)
        assert id(inputs) in seen, "the output does not come of the input"
        names = [maker.name for maker in self.makers]
        assert len(set(names)) == len(names), "a name stands twice: %s" % names
        self.params = sum(maker.params for maker in self.makers)
        self.loss = None

    def summary(self):
        pass

    def compile(self, optimizer, loss, metrics=()):
        assert optimizer == "optimizer"
        units = self.output.shape
        assert len(units) == 1
        if loss == "binary_crossentropy":
            assert units == (1,)
        else:
            assert loss in ("sparse_categorical_crossentropy", "mean_squared_error")
        assert loss == "mean_squared_error" or list(metrics) == ["accuracy"]
        self.loss = loss


def rule(*known):
    def made(*positional, **named):
        assert set(named) <= set(known), named
        assert all(isinstance(value, (int, float)) for value in named.values())
        return "optimizer"

    return made


def keras_pad(value, padding, constant_values=0):
    assert padding[0] == (0, 0) and padding[3] == (0, 0)
    height, width, channels = value.shape
    return Value((height + sum(padding[1]), width + sum(padding[2]), channels))


def keras_average(value, size, strides):
    return Pooling2D(size, strides)(value)


LAYERS = types.SimpleNamespace(
    Conv2D=Conv2D, DepthwiseConv2D=DepthwiseConv2D, Conv2DTranspose=Conv2DTranspose, MaxPooling2D=Pooling2D,
    AveragePooling2D=Pooling2D, ZeroPadding2D=ZeroPadding2D, Cropping2D=Cropping2D, Lambda=Lambda,
    BatchNormalization=BatchNormalization, Dropout=Dropout, Activation=Activation, Flatten=Flatten,
    GlobalAveragePooling2D=GlobalAveragePooling2D, Dense=Dense, Add=AddMany, Concatenate=ConcatenateMany)

KERAS = types.SimpleNamespace(
    Input=keras_input, Model=KerasModel, Sequential=Chain, layers=LAYERS,
    ops=types.SimpleNamespace(
        pad=keras_pad, average_pool=keras_average, ones_like=lambda value: Value(value.shape)),
    optimizers=types.SimpleNamespace(
        SGD=rule("learning_rate", "momentum", "nesterov"),
        Adam=rule("learning_rate", "beta_1", "beta_2", "epsilon"),
        RMSprop=rule("learning_rate", "rho", "epsilon"),
        Adagrad=rule("learning_rate", "initial_accumulator_value", "epsilon")))


# ---------------------------------------------------------------- PyTorch


class Module:
    params = 0
    bias = None
    weight = None
    add_module = apply = buffers = children = compile = cpu = cuda = double = eval = float = half = None
    load_state_dict = named_parameters = state_dict = to = train = training = type = zero_grad = None

    def modules(self):
        return [self] + [value for value in vars(self).values() if isinstance(value, Module)]

    def parameters(self):
        return self.modules()

    def __call__(self, *values):
        return self.forward(*values)

    def forward(self, value):
        return value


class TorchConv2d(Module):
    def __init__(self, channels, maps, kernel, stride=1, padding=0, dilation=1, groups=1, bias=True):
        assert channels % groups == 0 and maps % groups == 0
        self.channels, self.maps = channels, maps
        self.k, self.s, self.p, self.d = both(kernel), both(stride), both(padding), both(dilation)
        self.params = maps * (channels // groups) * self.k[0] * self.k[1] + (maps if bias else 0)

    def forward(self, value):
        shape = value.shape
        assert len(shape) == 3 and shape[0] == self.channels
        return Value((self.maps,) + tuple(
            slide(shape[1 + a], 2 * self.p[a], self.k[a], self.s[a], self.d[a]) for a in (0, 1)))


class TorchConvTranspose2d(Module):
    def __init__(self, channels, maps, kernel, stride=1, padding=0, output_padding=0, dilation=1, bias=True):
        self.channels, self.maps = channels, maps
        self.k, self.s, self.p, self.d = both(kernel), both(stride), both(padding), both(dilation)
        self.extra = both(output_padding)
        self.params = channels * maps * self.k[0] * self.k[1] + (maps if bias else 0)

    def forward(self, value):
        shape = value.shape
        assert shape[0] == self.channels
        for a in (0, 1):
            assert self.extra[a] == 0 or self.extra[a] < self.s[a] or self.extra[a] < self.d[a]
        return Value((self.maps,) + tuple(
            (shape[1 + a] - 1) * self.s[a] - 2 * self.p[a] + self.d[a] * (self.k[a] - 1) + self.extra[a] + 1
            for a in (0, 1)))


class TorchPool(Module):
    def __init__(self, kernel, stride=None, padding=0, dilation=1, count_include_pad=True):
        self.k, self.p, self.d = both(kernel), both(padding), both(dilation)
        self.s = both(stride) if stride else self.k
        assert all(2 * self.p[a] <= self.k[a] for a in (0, 1)), "pad should be at most half of kernel size"

    def forward(self, value):
        shape = value.shape
        assert len(shape) == 3
        return Value((shape[0],) + tuple(
            slide(shape[1 + a], 2 * self.p[a], self.k[a], self.s[a], self.d[a]) for a in (0, 1)))


class TorchPad(Module):
    def __init__(self, sides, value=0):
        self.sides = sides

    def forward(self, value):
        left, right, top, bottom = self.sides
        channels, height, width = value.shape
        return Value((channels, height + top + bottom, width + left + right))


class TorchChain(Module):
    def __init__(self, *parts):
        self.parts = parts
        self.params = sum(part.params for part in parts)

    def forward(self, value):
        for part in self.parts:
            value = part(value)
        return value


class TorchLinear(Module):
    def __init__(self, length, units, bias=True):
        self.length, self.units = length, units
        self.params = length * units + (units if bias else 0)

    def forward(self, value):
        assert value.shape == (self.length,)
        return Value((self.units,))


def batch_norm(rank):
    class BatchNorm(Module):
        def __init__(self, channels, eps=1e-5, momentum=0.1):
            assert 0 < momentum <= 1 and 0 < eps < 1
            self.channels = channels
            self.params = 4 * channels  # weight, bias, running_mean, running_var

        def forward(self, value):
            assert len(value.shape) == rank and value.shape[0] == self.channels
            return value

    return BatchNorm


class TorchDropout(Module):
    def __init__(self, p):
        assert 0 <= p <= 1


def unchanged(value, *more):
    assert more in ((), (0.2,), (1,))
    return value


def torch_flatten(value, start):
    assert start == 1
    return Value(Flatten().shape([value.shape]))


def torch_cat(values, axis):
    assert axis == 1 and len({value.shape[1:] for value in values}) == 1
    return Value((sum(value.shape[0] for value in values),) + values[0].shape[1:])


FUNCTIONS = types.SimpleNamespace(
    relu=unchanged, leaky_relu=unchanged, elu=unchanged, softmax=unchanged,
    pad=lambda maps, sides, value=0: TorchPad(sides)(maps),
    avg_pool2d=lambda maps, size, stride: TorchPool(size, stride)(maps))

INIT = types.SimpleNamespace(**{name: lambda weight, **more: None for name in (
    "xavier_uniform_", "xavier_normal_", "kaiming_uniform_", "kaiming_normal_", "normal_", "zeros_")})

NN = types.SimpleNamespace(
    Module=Module, Conv2d=TorchConv2d, ConvTranspose2d=TorchConvTranspose2d, MaxPool2d=TorchPool, AvgPool2d=TorchPool,
    ZeroPad2d=TorchPad, ConstantPad2d=TorchPad, Sequential=TorchChain, ReLU=Module, LeakyReLU=lambda slope: Module(),
    ELU=Module, Tanh=Module, Sigmoid=Module, Softmax=lambda axis: Module(), Linear=TorchLinear,
    BatchNorm2d=batch_norm(3), BatchNorm1d=batch_norm(1), Dropout=TorchDropout, init=INIT,
    CrossEntropyLoss=lambda: "classes", BCEWithLogitsLoss=lambda: "binary", MSELoss=lambda: "values")

TORCH = types.SimpleNamespace(
    nn=NN, tanh=unchanged, sigmoid=unchanged, flatten=torch_flatten, cat=torch_cat,
    ones_like=lambda value: Value(value.shape),
    optim=types.SimpleNamespace(
        SGD=rule("lr", "momentum", "nesterov"), Adam=rule("lr", "betas", "eps"),
        RMSprop=rule("lr", "alpha", "eps"), Adagrad=rule("lr", "initial_accumulator_value", "eps")))
TORCH.optim.Adam = lambda parameters, lr, betas=(0.9, 0.999), eps=1e-8: rule("lr")(lr=lr)


# ---------------------------------------------------------------- reading


def imported(tree):
    """What a program imports, given to it; anything else is an error."""
    given = {}
    known = {"keras": KERAS, "torch": TORCH, "keras.layers": LAYERS, "torch.nn": NN, "torch.nn.functional": FUNCTIONS}
    rest = []
    for statement in tree.body:
        if isinstance(statement, ast.Import):
            for alias in statement.names:
                given[alias.asname or alias.name] = known[alias.name]
        elif isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                given[alias.asname or alias.name] = known[statement.module + "." + alias.name]
        else:
            rest.append(statement)
    tree.body = rest
    return given


def assigned(statement):
    (target,) = statement.targets
    assert isinstance(target, ast.Name), "assigned to no variable"
    assert target.id.isidentifier() and not keyword.iskeyword(target.id)
    return target.id


def read_keras(code):
    """Per variable the last shape and the parameters of all layers assigned to it, in order; the whole; the loss."""
    tree = ast.parse(code)
    names = imported(tree)
    order, params = [], {}
    for statement in tree.body:
        exec(compile(ast.Module([statement], []), "program", "exec"), names)
        if isinstance(statement, ast.Assign):
            name = assigned(statement)
            if isinstance(names[name], Value):
                if name not in params:
                    order.append(name)
                params[name] = params.get(name, 0) + names[name].maker.params
    model = names["model"]
    return [[list(names[name].shape), params[name]] for name in order], model.params, model.loss


class Watched(ast.NodeTransformer):
    """Tells what each variable of ``forward`` was given."""

    def visit_Assign(self, node):
        told = ast.parse("seen(%r, %s)" % (assigned(node), assigned(node))).body[0]
        return [node, ast.copy_location(told, node)]


def read_pytorch(code):
    tree = ast.parse(code)
    names = imported(tree)
    for definition in ast.walk(tree):
        if isinstance(definition, ast.FunctionDef) and definition.name == "forward":
            Watched().visit(definition)
            (self_, image) = [argument.arg for argument in definition.args.args]
            remark = code.split("def forward(self, %s):  # " % image)[1].split("\n")[0]
    order, shapes = [], {}

    def seen(name, value):
        assert name not in shapes, "%s is assigned twice" % name
        order.append(name)
        shapes[name] = value.shape

    names["seen"] = seen
    exec(compile(ast.fix_missing_locations(tree), "program", "exec"), names)
    model = names["model"]
    image_shape = tuple(int(size) for size in remark.split("×"))
    model(Value(image_shape))
    params = {name: part.params for name, part in vars(model).items()}
    assert not any(hasattr(Module, name) or name.startswith("_") for name in params), "hides what a module has"
    assert set(params) <= set(order), "a module is not used: %s" % (set(params) - set(order))
    layers = [[list(image_shape), 0]] + [[list(shapes[name]), params.get(name, 0)] for name in order]
    return layers, sum(params.values()), names["loss"]


def read_programs(records):
    read = 0
    for number, record in enumerate(records):
        try:
            layers, total, loss = {"keras": read_keras, "pytorch": read_pytorch}[record["kind"]](record["code"])
        except Exception as error:
            print("program %d (%s): %s: %s" % (number, record["kind"], type(error).__name__, error))
            print(record["code"])
            continue
        read += 1
        if layers != record["layers"] or total != sum(params for _, params in layers) or loss != record["loss"]:
            print("program %d (%s): %s, %s, not %s, %s" % (
                number, record["kind"], layers, loss, record["layers"], record["loss"]))
            print(record["code"])
    return read


def read_lines(lines):
    read = 0
    for record in lines:
        line, given, output, params = record.rstrip("\n").split("\t")
        ast.parse(line)
        if line.startswith("#"):
            continue
        read += 1
        layer = eval(line, {"keras": KERAS, "nn": NN})
        shape = tuple(int(size) for size in given.split())
        if line.startswith("keras"):
            shape = shape[1:] + shape[:1]
        found = layer(Value(shape)).shape
        if line.startswith("keras"):
            found = found[2:] + found[:2]
        if found != tuple(int(size) for size in output.split()) or layer.params != int(params):
            print("wrong:", line, "of", given, "gives", found, layer.params, "not", output, params)
    return read


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    with open(sys.argv[2], encoding="utf-8") as file:
        print(read_programs(json.load(file)) if sys.argv[1] == "programs" else read_lines(file))
