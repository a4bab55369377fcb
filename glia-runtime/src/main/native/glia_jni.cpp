// Types in, types out: every function converts, calls the core inside its guard, and turns a failure into an exception.
#include <jni.h>

#include <unistd.h>

#include "glia_nrn.h"
#include "glia_parties.h"
#include "glia_protect_rebinding.h"
#include "glia_vigil.h"

namespace {

JavaVM* machine = nullptr;
jclass host = nullptr;  // dev.glia.neuron.bridge.NativeNeuron
jmethodID host_print = nullptr;
jmethodID host_callback = nullptr;
jmethodID host_fault = nullptr;

constexpr std::size_t words_per_value = 4;
constexpr std::size_t few_words = 4 * words_per_value;  // which every call has room for

JNIEnv* environment() {
    void* env = nullptr;
    machine->GetEnv(&env, JNI_VERSION_10);
    return static_cast<JNIEnv*>(env);
}

jbyteArray to_bytes(JNIEnv* env, const char* text, std::size_t size) {
    jbyteArray bytes = env->NewByteArray(static_cast<jsize>(size));
    if (bytes != nullptr) {
        env->SetByteArrayRegion(bytes, 0, static_cast<jsize>(size), reinterpret_cast<const jbyte*>(text));
    }
    return bytes;
}

std::string to_text(JNIEnv* env, jbyteArray bytes) {
    std::string text(static_cast<std::size_t>(env->GetArrayLength(bytes)), '\0');
    env->GetByteArrayRegion(bytes, 0, static_cast<jsize>(text.size()), reinterpret_cast<jbyte*>(&text[0]));
    return text;
}

// A pending exception forbids calling Java, and such text is not worth an exception of its own.
void print(int stream, const char* text, std::size_t size) {
    JNIEnv* env = environment();
    if (env == nullptr || env->ExceptionCheck()) {
        if (write(stream, text, size) < 0) {
            return;
        }
        return;
    }
    jbyteArray bytes = to_bytes(env, text, size);
    env->CallStaticVoidMethod(host, host_print, stream, bytes);
    env->DeleteLocalRef(bytes);
}

jdoubleArray to_doubles(JNIEnv* env, const double* values, std::size_t count) {
    jdoubleArray array = env->NewDoubleArray(static_cast<jsize>(count));
    if (array != nullptr) {
        env->SetDoubleArrayRegion(array, 0, static_cast<jsize>(count), values);
    }
    return array;
}

bool call_back(long number, const std::vector<double>& arguments, double* result) {
    JNIEnv* env = environment();
    if (env == nullptr) {
        return false;
    }
    jdoubleArray values = to_doubles(env, arguments.data(), arguments.size());
    if (values == nullptr) {
        return false;
    }
    *result = env->CallStaticDoubleMethod(host, host_callback, static_cast<jlong>(number), values);
    bool returned = !env->ExceptionCheck();
    env->DeleteLocalRef(values);
    return returned;
}

// An exception that a callback left pending is the user's own and goes out as it is.
void throw_failure(JNIEnv* env) {
    if (env->ExceptionCheck()) {
        return;
    }
    const glia::Failure& failure = glia::failure();
    jbyteArray reason = to_bytes(env, failure.reason.data(), failure.reason.size());
    jbyteArray report = to_bytes(env, failure.report.data(), failure.report.size());
    jobject fault = env->CallStaticObjectMethod(host, host_fault, static_cast<jint>(failure.fault), reason, report);
    if (!env->ExceptionCheck()) {
        env->Throw(static_cast<jthrowable>(fault));
    }
}

template <class Pointer>
Pointer* pointer(jlong handle) {
    return reinterpret_cast<Pointer*>(static_cast<std::intptr_t>(handle));
}

jlong to_handle(const void* address) {
    return static_cast<jlong>(reinterpret_cast<std::intptr_t>(address));
}

union Bits {
    jlong word;
    double number;
};

// Four words a value: handle, second handle or offset of its text, number, and index or length of its text below its kind.
glia::Value decode(const jlong* words, const std::string& texts) {
    glia::Value value;
    value.kind = static_cast<glia::Kind>(words[3] >> 32);
    value.handle = pointer<void>(words[0]);
    int last = static_cast<int>(words[3]);
    bool has_text = value.kind == glia::Kind::text || value.kind == glia::Kind::property_reference;
    Bits bits = {words[2]};
    if (has_text) {
        value.text = texts.substr(static_cast<std::size_t>(words[1]), static_cast<std::size_t>(last));
        value.index = static_cast<int>(bits.word);
    } else {
        value.other = pointer<void>(words[1]);
        value.number = bits.number;
        value.index = last;
    }
    return value;
}

// Memory for so many words, of which those that suffice for nearly every call are no allocation.
class Words {
  public:
    explicit Words(std::size_t count) : many(count > few_words ? count : 0) {}
    jlong* begin() {
        return many.empty() ? few : many.data();
    }

  private:
    jlong few[few_words];
    std::vector<jlong> many;
};

std::vector<glia::Value> decode_all(JNIEnv* env, std::size_t count, jlongArray array, jbyteArray texts) {
    Words words(count * words_per_value);
    env->GetLongArrayRegion(array, 0, static_cast<jsize>(count * words_per_value), words.begin());
    std::string text = texts == nullptr ? std::string() : to_text(env, texts);
    std::vector<glia::Value> values;
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        values.push_back(decode(words.begin() + i * words_per_value, text));
    }
    return values;
}

// The answer: its kind, then a handle, the bits of a number or any count of handles, where the arguments stood, or in an array
// of its own in the second place of the slot; a text goes into the first. Answers how many words they are.
jint encode(JNIEnv* env, const glia::Value& value, jlongArray array, jobjectArray slot) {
    std::size_t count = 2 + value.handles.size();
    Words words(count);
    jlong* word = words.begin();
    Bits bits = {0};
    bits.number = value.number;
    *word++ = static_cast<jlong>(value.kind);
    *word++ = value.kind == glia::Kind::number ? bits.word : to_handle(value.handle);
    for (void* handle : value.handles) {
        *word++ = to_handle(handle);
    }
    if (value.kind == glia::Kind::text) {
        env->SetObjectArrayElement(slot, 0, to_bytes(env, value.text.data(), value.text.size()));
    }
    if (count > few_words) {
        array = env->NewLongArray(static_cast<jsize>(count));
        if (array == nullptr) {
            return 0;
        }
        env->SetObjectArrayElement(slot, 1, array);
    }
    env->SetLongArrayRegion(array, 0, static_cast<jsize>(count), words.begin());
    return static_cast<jint>(count);
}

bool find_host(JNIEnv* env, jclass type) {
    host = static_cast<jclass>(env->NewGlobalRef(type));
    host_print = env->GetStaticMethodID(type, "print", "(I[B)V");
    host_callback = host_print == nullptr ? nullptr : env->GetStaticMethodID(type, "callBack", "(J[D)D");
    host_fault = host_callback == nullptr ? nullptr : env->GetStaticMethodID(type, "fault", "(I[B[B)Ljava/lang/Throwable;");
    return host_fault != nullptr;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    std::size_t from = 0;
    for (std::size_t to = text.find('\n'); to != std::string::npos; to = text.find('\n', from)) {
        found.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return found;
}

}  // namespace

extern "C" {

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM* vm, void*) {
    machine = vm;
    return JNI_VERSION_10;
}

JNIEXPORT jbyteArray JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_start(JNIEnv* env, jclass type, jbyteArray arguments, jbyteArray home) {
    if (!find_host(env, type)) {
        return nullptr;
    }
    try {
        glia::start(lines(to_text(env, arguments)), to_text(env, home), print, call_back);
        std::string names = glia::operation_names();
        return to_bytes(env, names.data(), names.size());
    } catch (const std::exception& error) {
        jclass kind = env->FindClass("java/lang/IllegalStateException");
        env->ThrowNew(kind, error.what());
        return nullptr;
    }
}

JNIEXPORT jboolean JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_areUnchanged(JNIEnv* env, jclass, jbyteArray states) {
    return glia::are_unchanged(lines(to_text(env, states))) ? JNI_TRUE : JNI_FALSE;
}

JNIEXPORT jint JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_call(
    JNIEnv* env, jclass, jint operation, jlong section, jint count, jlongArray words, jbyteArray texts, jobjectArray slot) {
    glia::Request request;
    request.operation = operation;
    request.section = pointer<Section>(section);
    request.arguments = decode_all(env, static_cast<std::size_t>(count), words, texts);
    glia::Value answer;
    bool done = glia::guarded([&] { answer = glia::call(request), glia::flush_output(); });
    if (!done || env->ExceptionCheck()) {
        throw_failure(env);
        return 0;
    }
    return encode(env, answer, words, slot);
}

JNIEXPORT jdouble JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_rangeGet(JNIEnv* env, jclass, jlong section, jlong variable, jdouble x, jint index) {
    if (double* place = glia::range_known(pointer<Section>(section), pointer<Symbol>(variable), x, index)) {
        return *place;
    }
    double value = 0;
    if (!glia::guarded([&] { value = glia::range_get(pointer<Section>(section), pointer<Symbol>(variable), x, index); })) {
        throw_failure(env);
    }
    return value;
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_rangeSet(
    JNIEnv* env, jclass, jlong section, jlong variable, jdouble x, jint index, jdouble value) {
    if (double* place = glia::range_known(pointer<Section>(section), pointer<Symbol>(variable), x, index)) {
        *place = value;
        return;
    }
    if (!glia::guarded([&] { glia::range_set(pointer<Section>(section), pointer<Symbol>(variable), x, index, value); })) {
        throw_failure(env);
    }
}

JNIEXPORT jboolean JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_rangeGetRow(
    JNIEnv* env, jclass, jlong section, jlong variable, jint index, jint count, jdoubleArray into) {
    const double* values =
        glia::range_row_known(pointer<Section>(section), pointer<Symbol>(variable), index, static_cast<std::size_t>(count));
    if (values == nullptr) {
        return JNI_FALSE;
    }
    env->SetDoubleArrayRegion(into, 0, count, values);
    return JNI_TRUE;
}

JNIEXPORT jdoubleArray JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_rangeGetAll(JNIEnv* env, jclass, jlong section, jlong variable, jint index) {
    std::vector<double> values;
    if (!glia::guarded([&] { values = glia::range_all(pointer<Section>(section), pointer<Symbol>(variable), index); })) {
        throw_failure(env);
        return nullptr;
    }
    return to_doubles(env, values.data(), values.size());
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_rangeSetAll(
    JNIEnv* env, jclass, jlong section, jlong variable, jint index, jdoubleArray values) {
    std::vector<double> copy(static_cast<std::size_t>(env->GetArrayLength(values)));
    env->GetDoubleArrayRegion(values, 0, static_cast<jsize>(copy.size()), copy.data());
    if (!glia::guarded([&] { glia::range_set_all(pointer<Section>(section), pointer<Symbol>(variable), index, copy.data(), copy.size()); })) {
        throw_failure(env);
    }
}

JNIEXPORT jboolean JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_insert(JNIEnv*, jclass, jlong section, jlong mechanism) {
    return glia::guarded([&] { glia::insert_mechanism(pointer<Section>(section), pointer<Symbol>(mechanism)); });
}

JNIEXPORT jint JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_has(JNIEnv*, jclass, jlong section, jlong mechanism) {
    return glia::mechanism_known(pointer<Section>(section), pointer<Symbol>(mechanism));
}

JNIEXPORT jdoubleArray JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_vectorGet(JNIEnv* env, jclass, jlong vector) {
    std::size_t size = 0;
    double* data = nullptr;
    if (!glia::guarded([&] { data = glia::vector_of_own_numbers(pointer<Object>(vector), &size); })) {
        throw_failure(env);
        return nullptr;
    }
    return to_doubles(env, data, size);
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_vectorSet(JNIEnv* env, jclass, jlong vector, jdoubleArray values) {
    jsize count = env->GetArrayLength(values);
    std::size_t size = 0;
    double* data = nullptr;
    if (!glia::guarded([&] {
            glia::vector_resize(pointer<Object>(vector), static_cast<std::size_t>(count));
            data = glia::vector_data(pointer<Object>(vector), &size);
        })) {
        throw_failure(env);
        return;
    }
    env->GetDoubleArrayRegion(values, 0, count, data);
}

JNIEXPORT jobject JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_vectorView(JNIEnv* env, jclass, jlong vector) {
    std::size_t size = 0;
    double* data = nullptr;
    if (!glia::guarded([&] { data = glia::vector_of_own_numbers(pointer<Object>(vector), &size); })) {
        throw_failure(env);
        return nullptr;
    }
    return env->NewDirectByteBuffer(data, static_cast<jlong>(size * sizeof(double)));
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_handOver(JNIEnv* env, jclass, jlong party, jbyteArray name) {
    glia::hand_over(party, to_text(env, name));
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_partyIsGone(JNIEnv*, jclass, jlong party) {
    glia::a_party_is_gone(party);
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_partyIsContent(JNIEnv*, jclass) {
    glia::a_party_is_content();
}

JNIEXPORT jboolean JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_isOvertaken(JNIEnv*, jclass, jlong party, jlong birth) {
    return glia::is_overtaken(party, birth);
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_lastWords(JNIEnv* env, jclass, jbyteArray words) {
    glia::last_words(to_text(env, words));
}

JNIEXPORT jlong JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_initialisations(JNIEnv*, jclass) {
    return glia::initialisations();
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_interrupt(JNIEnv*, jclass) {
    glia::interrupt_run();
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_joinRanks(JNIEnv* env, jclass, jbyteArray library) {
    try {
        glia::join_ranks(to_text(env, library));
    } catch (const std::exception& error) {
        env->ThrowNew(env->FindClass("java/lang/IllegalStateException"), error.what());
    }
}

JNIEXPORT jlong JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_rank(JNIEnv*, jclass) {
    return (static_cast<jlong>(glia::rank().id) << 32) | glia::rank().count;
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_leaveRanks(JNIEnv* env, jclass) {
    if (!glia::guarded([] { glia::leave_ranks(); })) {
        throw_failure(env);
    }
}

JNIEXPORT jbyteArray JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_protections(JNIEnv* env, jclass, jboolean lost) {
    std::string text;
    for (const glia::Protecting& one : glia::protections()) {
        if (!one.holds || lost == JNI_FALSE) {
            text += std::to_string(static_cast<int>(one.protection)) + (one.holds ? "+" : "-") + one.name + "\n";
        }
    }
    return to_bytes(env, text.data(), text.size());
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_watchRanks(JNIEnv*, jclass) {
    glia::begin_vigil();
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_exitRanks(JNIEnv*, jclass, jlong seconds) {
    glia::exit_ranks(seconds);
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_leaveWhileInside(JNIEnv*, jclass) {
    glia::leave_while_inside();
}

JNIEXPORT void JNICALL Java_dev_glia_neuron_bridge_NativeNeuron_abortRanks(JNIEnv*, jclass, jint code) {
    glia::abort_ranks(code);
}

}  // extern "C"
